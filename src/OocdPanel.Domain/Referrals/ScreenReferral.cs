using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Referrals;

/// <summary>The seconded officer finds a referral eligible, ineligible, or lacking something.</summary>
/// <param name="Finding"><c>eligible</c>, <c>ineligible</c> or <c>returned</c>.</param>
/// <param name="Why">Why the child is ineligible, or what information is wanted.</param>
/// <param name="By">By when the information is wanted; where it is left out, the area’s policy says.</param>
/// <param name="Because">Of an ineligible referral: one of <see cref="Reasons"/>.</param>
public sealed record ScreenReferral(string Finding, string? Why, DateOnly? By, string? Because = null)
{
    public const string UnderAge = "under-age";
    private const string EvidenceLacking = "evidence-lacking";
    private const string CourtOnly = "court-only";

    /// <summary>Home Office crime outcome 11: the suspect is under age (R1).</summary>
    public const string SuspectUnderAge = "11";

    public static IReadOnlyList<string> Findings { get; } = ["eligible", "ineligible", "returned"];

    public static IReadOnlyList<string> Reasons { get; } =
        [UnderAge, "over-age", EvidenceLacking, CourtOnly, "dealt-with-already", "lives-elsewhere", "other"];

    public static Outcome<CaseEvent> Decide(ScreenReferral command, Act act, Case @case, Child child, ReferenceData reference)
    {
        if (@case.NotAt(Stage.Referred) is { } elsewhere)
            return elsewhere;
        var policy = reference.PolicyOf(@case.Area, act.OccurredOn);
        var age = @case.Prevention // corrections may have changed it
            ? AgeGate.ForPrevention(child.DateOfBirth, @case.ReferredOn, policy)
            : AgeGate.AtOffence(child.DateOfBirth, @case.Offences.Select(offence => offence.On), policy);
        if (command.Finding == "eligible")
            return age is not null ? age with { Field = "finding" } : new FoundEligible();
        if (string.IsNullOrWhiteSpace(command.Why))
            return new FieldMissing("why", "Say why the referral is not eligible, or what information is wanted.");
        return command.Finding == "ineligible" ? Ineligible(command, command.Why, age, @case) : Return(command, command.Why, act, policy, reference.Calendar);
    }

    private static Outcome<CaseEvent> Ineligible(ScreenReferral command, string why, Refusal? age, Case @case) =>
        command.Because is not { } because ? new FieldMissing("because", "Choose why the referral is not eligible.") :
        @case.Prevention && because is (EvidenceLacking or CourtOnly) ? new NotInPrevention() with { Field = "because" } :
        because == UnderAge && age is not (TooYoung or TooYoungForPrevention) ? new NotUnderAge() :
        new FoundIneligible(why, because, because == UnderAge && !@case.Prevention ? SuspectUnderAge : null);

    private static Outcome<CaseEvent> Return(ScreenReferral command, string why, Act act, Policy policy, Calendar calendar) =>
        (command.By ?? InformationClock.By(act.OccurredOn, policy, calendar)) is not { } by
            ? new FieldMissing("by", "Give the date by which the information is wanted.", "R18") :
        by < act.OccurredOn ? new WantedInThePast() :
        new ReferralReturned(why, by);
}

public sealed record WantedInThePast() : Refusal("wanted-in-the-past", "R18",
    "The information is wanted by a day that has passed.", "Give today or a later day.", "by");

public sealed record NotUnderAge() : Refusal("not-under-age", "R1",
    "By the date of birth on the record, the child was old enough.", "Correct the date of birth, or the date of the offence, first, or choose another reason.", "because");
