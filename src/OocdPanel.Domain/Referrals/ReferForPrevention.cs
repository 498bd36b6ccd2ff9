using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Referrals;

/// <summary>A child is referred for support without an offence. Offences, crime reference, admission and evidence do not apply.</summary>
/// <param name="Concerns">What the support is to prevent.</param>
/// <param name="Flags">Codes of the list in force.</param>
public sealed record ReferForPrevention(CaseId Case, ChildId NewChild, ReferredChild Child, string Concerns, IReadOnlyList<string> Flags)
{
    /// <param name="matches">Children known already who may be the one referred.</param>
    public static Outcome<Change> Decide(ReferForPrevention command, Act act, IReadOnlyList<PossibleMatch> matches, ReferenceData reference)
    {
        var child = command.Child;
        if (Fault(command, act.OccurredOn, reference) is { } fault)
            return fault;
        var area = reference.Areas.OfDistrict(child.District, act.OccurredOn).Value;
        if (AgeGate.ForPrevention(child.DateOfBirth, act.OccurredOn, reference.PolicyOf(area, act.OccurredOn)) is { } age)
            return age;
        if (child.Unmatched(matches) is { } unmatched)
            return unmatched;
        var id = child.Match ?? command.NewChild;
        return (Change[])
        [
            .. child.RegisteredAs(id, command.Case),
            Change.To(command.Case, new PreventionReferred(
                id, area, child.District, Age.On(child.DateOfBirth, act.OccurredOn), command.Concerns, command.Flags, act.By, act.OccurredOn)),
        ];
    }

    private static Refusal? Fault(ReferForPrevention command, DateOnly day, ReferenceData reference) =>
        string.IsNullOrWhiteSpace(command.Concerns) ? new FieldMissing("concerns", "Say what the concerns are, and what the support is to prevent.") :
        ReferralChecks.Fault(command.Child, day, reference) ??
        ReferralChecks.Fault(command.Flags, day, reference) ??
        (command.Child.DateOfBirth > day ? new BornInTheFuture() : null);
}
