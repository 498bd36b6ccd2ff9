using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Cases;

/// <summary>Support for a child who is referred without an offence: assessed and helped by consent, with no panel and no disposal.</summary>
public static class PreventionWork
{
    /// <summary>The source of such a referral, and the tier of its programme.</summary>
    public const string Code = "prevention";

    /// <summary>Stands where a programme names the disposal that it is held under: there is none.</summary>
    public static readonly DisposalCode InsteadOfDisposal = new(Code);

    /// <returns>Null where the case has an offence; otherwise the refusal of what only such a case can have.</returns>
    public static Refusal? Refuses(Case @case) => @case.Prevention ? new NotInPrevention() : null;

    /// <summary>The steps of panel, disposal and what follows from one.</summary>
    internal static bool Never(Stage stage) => stage is Stage.ReadyForPanel or Stage.AwaitingPanel or Stage.AwaitingConfirmation or Stage.Escalated
        or Stage.AwaitingDelivery or Stage.Delivered or Stage.AwaitingProsecutionDecision or Stage.Outcome22Final;
}

/// <summary>Something on a case without an offence is said to have happened before the child was referred.</summary>
public sealed record BeforeTheReferral(DateOnly Referred) : Refusal("before-the-referral", null,
    $"The time given is before the referral, which was on {Referred:d MMMM yyyy}.", "Check the time and the date of the referral.", "occurredAt");

public sealed record NotInPrevention() : Refusal("not-in-prevention", null,
    "The child is referred for prevention: there is no offence, no panel and no disposal.",
    "Go on with assessment and support plan. If there is an offence, have the police refer the child for it.");
