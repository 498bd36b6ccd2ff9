using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Referrals;

/// <summary>The seconded officer finds a referral eligible, ineligible, or lacking something.</summary>
/// <param name="Finding"><c>eligible</c>, <c>ineligible</c> or <c>returned</c>.</param>
/// <param name="Why">Why the child is ineligible, or what information is wanted.</param>
/// <param name="By">By when the information is wanted.</param>
public sealed record ScreenReferral(string Finding, string? Why, DateOnly? By)
{
    public static IReadOnlyList<string> Findings { get; } = ["eligible", "ineligible", "returned"];

    public static Outcome<CaseEvent> Decide(ScreenReferral command, Act act, Case @case) =>
        @case.NotAt(Stage.Referred) is { } elsewhere ? elsewhere :
        command.Finding == "eligible" ? new FoundEligible() :
        string.IsNullOrWhiteSpace(command.Why) ? new FieldMissing("why", "Say why the referral is not eligible, or what information is wanted.") :
        command.Finding == "ineligible" ? new FoundIneligible(command.Why) :
        command.By is not { } by ? new FieldMissing("by", "Give the date by which the information is wanted.") :
        by < act.OccurredOn ? new WantedInThePast() :
        new ReferralReturned(command.Why, by);
}

public sealed record WantedInThePast() : Refusal("wanted-in-the-past", null,
    "The information is wanted by a day that has passed.", "Give today or a later day.", "by");
