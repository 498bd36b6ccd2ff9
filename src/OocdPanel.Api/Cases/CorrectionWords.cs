using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;

namespace OocdPanel.Api.Cases;

/// <summary>A correction as the history tells it: what it was, what it is, and why.</summary>
public static class CorrectionWords
{
    public static string Of(ReferralCorrected e)
    {
        string[] parts =
        [
            .. Part("the admission", e.Was.Admission, e.Is.Admission), .. Part("evidence sufficient to charge", Word(e.Was.EvidenceSufficient), Word(e.Is.EvidenceSufficient)),
            .. Part("the crime reference", e.Was.CrimeReference, e.Is.CrimeReference), .. Part("the officer in the case", e.Was.OfficerInTheCase, e.Is.OfficerInTheCase),
            .. Offences(e),
            .. e.OfChild.Select(code => $"the child’s {code.Replace('-', ' ')}"),
        ];
        var against = e.Contradicts.Count == 0 ? "" : $" The disposal given already does not meet {string.Join(" and ", e.Contradicts)} any more.";
        return $"The referral was corrected: {string.Join("; ", parts)}. Why: {e.Why}{against}";
    }

    public static string Of(ChildCorrected e)
    {
        string[] parts =
        [
            .. Part("the name", e.Was.Name?.ToString(), e.Is.Name?.ToString()),
            .. Part("the date of birth", Word(e.Was.DateOfBirth), Word(e.Is.DateOfBirth)),
            .. Part("the sex", e.Was.Sex, e.Is.Sex), .. Part("the ethnicity", e.Was.Ethnicity?.Value, e.Is.Ethnicity?.Value),
            .. Part("the district", e.Was.District?.Value, e.Is.District?.Value),
            .. Part("the numbers", Word(e.Was.Identifiers), Word(e.Is.Identifiers)),
            .. Particulars(e.Was.Particulars ?? ChildParticulars.None, e.Is.Particulars ?? ChildParticulars.None),
            .. (e.Is.Emptied ?? []).Select(member => $"{Member(member)}, taken out because it was wrong"),
        ];
        return $"The child’s record was corrected: {string.Join("; ", parts)}.";
    }

    private static IEnumerable<string> Particulars(ChildParticulars was, ChildParticulars told) =>
    [
        .. Part("the gender", was.Gender, told.Gender), .. Part("the ethnicity observed", was.EthnicityObserved, told.EthnicityObserved),
        .. Part("the language", was.Language, told.Language), .. Part("interpreter needed", Word(was.InterpreterNeeded), Word(told.InterpreterNeeded)),
        .. Part("the address", was.Address, told.Address), .. Part("the parent or carer", was.ParentOrCarer, told.ParentOrCarer),
        .. Part("how to reach the parent", was.ParentContact, told.ParentContact), .. Part("the school", was.School, told.School),
        .. Part("the school status", was.SchoolStatus, told.SchoolStatus), .. Part("looked after", Word(was.LookedAfter), Word(told.LookedAfter)),
        .. Part("the social worker", was.SocialWorker, told.SocialWorker),
        .. Part("the needs", Word(was.Needs), Word(told.Needs)),
    ];

    private static IEnumerable<string> Offences(ReferralCorrected e) => (e.Is.Offences ?? []).Zip(e.Was.Offences ?? []).SelectMany((offence, i) => new[]
    {
        Part($"offence {i + 1}", offence.Second.Code.Value, offence.First.Code.Value),
        Part($"the date of offence {i + 1}", Word((DateOnly?)offence.Second.On), Word((DateOnly?)offence.First.On)),
        Part($"the age at offence {i + 1}", $"{offence.Second.AgeAtOffence}", $"{offence.First.AgeAtOffence}"),
    }.SelectMany(part => part));

    private static string[] Part(string what, string? was, string? @is) =>
        @is is null || was == @is ? [] : [$"{what}, from ‘{was ?? "not said"}’ to ‘{@is}’"];

    /// <summary><c>socialWorker</c> as <c>social worker</c>.</summary>
    private static string Member(string member) => string.Concat(member.Select(c => char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));

    private static string? Word(IReadOnlyList<Identifier>? numbers) =>
        numbers is null ? null : numbers.Count == 0 ? "none" : string.Join(", ", numbers.Select(number => $"{number.Scheme} {number.Value}"));

    private static string? Word(bool? said) => said switch { true => "yes", false => "no", null => null };

    private static string? Word(DateOnly? day) => day?.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static string? Word(IReadOnlyList<string>? codes) => codes is null ? null : codes.Count == 0 ? "none known" : string.Join(", ", codes);
}
