using OocdPanel.Domain.Children;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Referrals;

/// <summary>Codes that no list knows, and days that cannot be.</summary>
internal static class ReferralChecks
{
    public static Refusal? Fault(SubmitReferral command, Act act, ReferenceData reference) =>
        Unknown(command, act.OccurredOn, reference) ?? Days(command, act.OccurredOn);

    /// <param name="day">The day whose lists count.</param>
    public static Refusal? Fault(ChildParticulars? given, DateOnly day, ReferenceData reference) => given is null ? null :
        Unlisted(Category.Gender, "gender", given.Gender, "child.particulars.gender", day, reference) ??
        Unlisted(Category.EthnicityObserved, "officer-observed ethnicity", given.EthnicityObserved, "child.particulars.ethnicityObserved", day, reference) ??
        Unlisted(Category.SchoolStatus, "school status", given.SchoolStatus, "child.particulars.schoolStatus", day, reference) ??
        Unlisted(Category.Need, "need", given.Needs, "child.particulars.needs", day, reference);

    public static Refusal? Fault(ReferredChild child, DateOnly day, ReferenceData reference) =>
        !reference.Areas.OfDistrict(child.District, day).Found ? new UnknownCode("district", child.District.Value, "child.district") :
        reference.CategoryInForce(Category.Sex, child.Sex, day) is null ? new UnknownCode("sex", child.Sex, "child.sex") :
        reference.Ethnicities.InForce(child.Ethnicity, day) is null ? new UnknownCode("ethnicity", child.Ethnicity.Value, "child.ethnicity") :
        Fault(child.Particulars, day, reference);

    /// <param name="flags">Codes such as missing or exploitation.</param>
    public static Refusal? Fault(IReadOnlyList<string>? flags, DateOnly day, ReferenceData reference) =>
        Unlisted(Category.ReferralFlag, "flag", flags, "flags", day, reference);

    private static Refusal? Unknown(SubmitReferral command, DateOnly day, ReferenceData reference) =>
        Fault(command.Child, day, reference) is { } fault ? fault :
        command.SuggestedDisposal is { } suggested && reference.Disposals.InForce(suggested, day) is null ? new UnknownCode("disposal", suggested.Value, "suggestedDisposal") :
        Fault(command.Flags, day, reference) ??
        command.Offences.Select((offence, i) => offence.Fault(i, reference)).OfType<Refusal>().FirstOrDefault();

    private static Refusal? Days(SubmitReferral command, DateOnly day)
    {
        var first = command.Offences.Min(offence => offence.On);
        return
            command.Child.DateOfBirth > day ? new BornInTheFuture() :
            command.Offences.Any(offence => offence.On > day) ? new OffenceInTheFuture() :
            command.Origin?.HearingOn is { } heard && (heard > day || heard < first) ? new HearingOutOfTime() :
            command.Interview?.On is { } asked && (asked > day || asked < first) ? new InterviewOutOfTime() :
            command.Release?.Fault(day, first);
    }

    private static UnknownCode? Unlisted(string kind, string name, IEnumerable<string>? given, string field, DateOnly day, ReferenceData reference) =>
        given?.Select(code => Unlisted(kind, name, code, field, day, reference)).FirstOrDefault(unknown => unknown is not null);

    private static UnknownCode? Unlisted(string kind, string name, string? given, string field, DateOnly day, ReferenceData reference) =>
        given is not null && reference.CategoryInForce(kind, given, day) is null ? new UnknownCode(name, given, field) : null;
}

public sealed record BornInTheFuture() : Refusal("born-in-the-future", null,
    "The child’s date of birth is after the referral.", "Check the date of birth.", "child.dateOfBirth");

public sealed record OffenceInTheFuture() : Refusal("offence-in-the-future", null,
    "An offence is dated after the referral.", "Check the date of the offence.", "offences");

public sealed record HearingOutOfTime() : Refusal("hearing-out-of-time", null,
    "The hearing is dated before the offence or after the referral.", "Check the date of the hearing at which the court sent the case back.", "origin.hearingOn");

public sealed record InterviewOutOfTime() : Refusal("interview-out-of-time", null,
    "The interview is dated before the offence or after the referral.", "Check the date of the interview.", "interview.on");
