using OocdPanel.Domain.Children;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Referrals;

/// <summary>Codes that no list knows, and days that cannot be.</summary>
internal static class ReferralChecks
{
    public static Refusal? Fault(SubmitReferral command, Act act, ReferenceData reference) =>
        Unknown(command, act.OccurredOn, reference) ??
        new ReferralDays(command.Child.DateOfBirth, [.. command.Offences.Select(offence => offence.On)], command.Origin?.HearingOn, command.Interview?.On, command.Release).Fault(act.OccurredOn);

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

    private static UnknownCode? Unlisted(string kind, string name, IEnumerable<string>? given, string field, DateOnly day, ReferenceData reference) =>
        given?.Select(code => Unlisted(kind, name, code, field, day, reference)).FirstOrDefault(unknown => unknown is not null);

    private static UnknownCode? Unlisted(string kind, string name, string? given, string field, DateOnly day, ReferenceData reference) =>
        given is not null && reference.CategoryInForce(kind, given, day) is null ? new UnknownCode(name, given, field) : null;
}
