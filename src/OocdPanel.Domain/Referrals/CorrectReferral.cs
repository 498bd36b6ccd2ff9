using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Referrals;

/// <param name="Place">Which of the case’s offences, from 0 in the order of the referral.</param>
/// <param name="Code">Null where it stays.</param>
/// <param name="On">Null where it stays.</param>
public sealed record CorrectedOffence(int Place, OffenceCode? Code, DateOnly? On);

/// <summary>
/// Puts right what a referral said; nothing is overwritten. What is true is always taken down: gates decide on it from then on,
/// and where a disposal given already no longer meets a rule, the correction says which.
/// </summary>
/// <param name="Child">What of the child is put right.</param>
/// <param name="Facts">What of the referral is put right, without its offences.</param>
public sealed record CorrectReferral(ChildFacts Child, ReferralFacts Facts, CorrectedOffence? Offence, string Why)
{
    /// <param name="others">The child’s other cases: their ages at the offence hang on the same date of birth.</param>
    public static Outcome<Change> Decide(CorrectReferral command, Case @case, Child child, IReadOnlyList<Case> others, ReferenceData reference)
    {
        if (Fault(command, @case, reference) is { } fault)
            return fault;
        var facts = child.Facts(command.Child);
        var changed = CorrectedFacts.Of(facts, command.Child);
        var put = child with { DateOfBirth = command.Child.DateOfBirth ?? child.DateOfBirth };
        var own = On(@case, put, command, changed, reference);
        if (changed.Count == 0 && own.Is == ReferralFacts.None)
            return new NothingToCorrect();
        return (Change[])
        [
            .. changed.Count == 0 ? Array.Empty<Change>() : [Change.To(child.StaysAs ?? @case.Child, new ChildCorrected(@case.Id, facts, command.Child, command.Why))],
            Change.To(@case.Id, own),
            .. others.Where(other => !other.IsOver).Select(other => (other.Id, Corrected: On(other, put, new(ChildFacts.None, ReferralFacts.None, null, command.Why), changed, reference)))
                .Where(other => other.Corrected.Is != ReferralFacts.None).Select(other => Change.To(other.Id, other.Corrected)),
        ];
    }

    private static Refusal? Fault(CorrectReferral command, Case @case, ReferenceData reference) =>
        @case.IsOver ? new CaseIsOver() :
        @case.Prevention && (command.Offence is not null || command.Facts != ReferralFacts.None) ? new NotInPrevention() :
        string.IsNullOrWhiteSpace(command.Why) ? new FieldMissing("why", "Say why it is corrected.") :
        command.Child.DateOfBirth > @case.ReferredOn ? new BornInTheFuture() :
        command.Child.Sex is { } sex && reference.CategoryInForce(Category.Sex, sex, @case.ReferredOn) is null ? new UnknownCode("sex", sex, "child.sex") :
        command.Child.Ethnicity is { } ethnicity && reference.Ethnicities.InForce(ethnicity, @case.ReferredOn) is null ? new UnknownCode("ethnicity", ethnicity.Value, "child.ethnicity") :
        command.Child.District is { } district && AreaFault(district, @case, reference) is { } elsewhere ? elsewhere :
        command.Child.Emptied?.FirstOrDefault(member => !ChildParticulars.Members.Contains(member)) is { } unknown ? new UnknownCode("particular", unknown, "child.emptied") :
        ReferralChecks.Fault(command.Child.Particulars, @case.ReferredOn, reference) ??
        (command.Offence is { } offence ? Fault(offence, @case, reference) : null);

    /// <summary>A case does not change hands by a correction: that is a transfer.</summary>
    private static Refusal? AreaFault(DistrictCode district, Case @case, ReferenceData reference) =>
        reference.Areas.InChargeOf(district, @case.ReferredOn) is not { Found: true, Value: var area } ? new UnknownCode("district", district.Value, "child.district") :
        area != @case.Area ? new DistrictOfAnotherArea(area) :
        null;

    private static Refusal? Fault(CorrectedOffence offence, Case @case, ReferenceData reference) =>
        offence.Place < 0 || offence.Place >= @case.Offences.Length ? new NotOneOfTheOffences(@case.Offences.Length) :
        offence.On > @case.ReferredOn ? new OffenceInTheFuture() :
        offence.Code is { } code && reference.Offences.InForce(code, offence.On ?? @case.Offences[offence.Place].On) is null ? new UnknownCode("offence", code.Value, "offence.code") :
        null;

    /// <summary>What is put right on one case; the ages at its offences follow the date of birth.</summary>
    private static ReferralCorrected On(Case @case, Child child, CorrectReferral command, IReadOnlyList<string> ofChild, ReferenceData reference)
    {
        OffenceOnCase[] offences =
        [
            .. @case.Offences.Select((offence, i) => i == command.Offence?.Place ? Corrected(offence, command.Offence, @case, child.DateOfBirth, reference) : offence)
                .Select(offence => offence with { AgeAtOffence = Age.On(child.DateOfBirth, offence.On) }),
        ];
        var before = new ReferralFacts(@case.Admission, @case.EvidenceSufficient, @case.CrimeReference, @case.OfficerInTheCase, @case.Offences);
        var (was, @is) = CorrectedFacts.Between(before, command.Facts with { Offences = offences });
        var after = @case with { Admission = @is.Admission ?? @case.Admission, EvidenceSufficient = @is.EvidenceSufficient ?? @case.EvidenceSufficient, Offences = [.. offences] };
        return new(was, @is, ofChild, command.Why, @case.Delivered ? Contradicted(after, child, reference) : []);
    }

    private static OffenceOnCase Corrected(OffenceOnCase offence, CorrectedOffence by, Case @case, DateOnly born, ReferenceData reference) =>
        by.Code is { } code && code != offence.Code
            ? new ReferredOffence(code, by.On ?? offence.On, null, offence.Description, null, null, offence.Place, offence.Aggravating, offence.Mitigating)
                .OnCase(born, reference, reference.MatrixInForce(@case.ReferredOn))
            : offence with { On = by.On ?? offence.On };

    private static string[] Contradicted(Case @case, Child child, ReferenceData reference)
    {
        var day = @case.DeliveredOn ?? @case.ReferredOn;
        var policy = reference.PolicyOf(@case.Area, day);
        var disposal = reference.Disposals.InForce(@case.Decision!.Disposal, day);
        Refusal?[] found =
        [
            AgeGate.AtOffence(child.DateOfBirth, @case.Offences.Select(offence => offence.On), policy),
            disposal is null ? null : AgeGate.WhenGiven(disposal, child.DateOfBirth, day, policy),
            disposal is null ? null : DisposalGate.Of(disposal, @case),
        ];
        return [.. found.Select(refusal => refusal?.Rule).OfType<string>().Distinct()];
    }
}

public sealed record NothingToCorrect() : Refusal("nothing-to-correct", null,
    "The record says this already.", "Give what is to be put right, or leave it as it is.");

public sealed record NotOneOfTheOffences(int Count) : Refusal("not-one-of-the-offences", null,
    "The correction names an offence that is not on the case.", $"Number the offences from 0 to {Count - 1}, in the order of the referral.", "offence.place");

public sealed record DistrictOfAnotherArea(AreaCode Area) : Refusal("district-of-another-area", null,
    $"The district lies in {Area}, which is not the area of the case.", "Transfer the case to that area first, then correct the district there.", "child.district");
