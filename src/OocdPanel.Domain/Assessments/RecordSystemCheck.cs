using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Assessments;

/// <summary>An agency looks the child up in its own systems. A later check stands in place of the agency’s earlier one.</summary>
/// <param name="Result">One of <see cref="Results"/>.</param>
/// <param name="What">What is known; needed where something is.</param>
/// <param name="WhoWorks">Who already works with the child.</param>
public sealed record RecordSystemCheck(DateOnly On, string Result, string? What, string? WhoWorks)
{
    public const string Known = "known";

    public static IReadOnlyList<string> Results { get; } = ["none", Known];

    /// <param name="policy">The agencies that the quorum names are those that check their systems.</param>
    /// <param name="listedOn">The meeting that is to hear the case; null where none is. Who has a conflict looks nobody up (R27): somebody else of the agency does.</param>
    public static Outcome<CaseEvent> Decide(RecordSystemCheck command, Act act, Case @case, Policy policy, Panel? listedOn = null) =>
        @case.IsOver ? new CaseIsOver() :
        listedOn is not null && listedOn.HasConflict(act.By, @case.Id) ? new TakesNoPart() :
        act.Agency is not { } agency || !policy.Quorum.Agencies.Contains(agency) ? new NoSystemsToCheck() :
        command.On > act.OccurredOn || command.On < @case.FirstOffence ? new CheckOutOfTime() :
        command.Result == Known && string.IsNullOrWhiteSpace(command.What) ? new FieldMissing("what", "Say what is known.") :
        command.Result != Known && !string.IsNullOrWhiteSpace(command.What) ? new NothingIsKnown() :
        new SystemCheckRecorded(agency, command.On, command.Result, command.What, command.WhoWorks, act.By);
}

public sealed record NoSystemsToCheck() : Refusal("no-systems-to-check", null,
    "Your agency is none of those that check their systems for a panel: police, youth justice service, social care, education and health.",
    "Tell the chair what you know, or ask for the right agency on your account.");

public sealed record CheckOutOfTime() : Refusal("check-out-of-time", null,
    "The check is dated before the offence or in the future.", "Check the date.", "on");

public sealed record NothingIsKnown() : Refusal("nothing-is-known", null,
    "The check found nothing, and yet it says what is known.", "Say that something is known, or leave the words out.", "what");
