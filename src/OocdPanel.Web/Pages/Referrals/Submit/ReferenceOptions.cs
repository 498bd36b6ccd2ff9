using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Referrals;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Referrals.Submit;

/// <summary>The lists in force, as the referral’s questions offer them.</summary>
public sealed class ReferenceOptions(ReferenceData reference, DateOnly day)
{
    public IEnumerable<Option> Sexes => reference.CategoriesInForce(Category.Sex, day).Select(sex => new Option(sex.Code, sex.Name));

    public IEnumerable<Option> Ethnicities => reference.Ethnicities.InForce(day).Select(ethnicity => new Option(ethnicity.Code.Value, ethnicity.Name, Group: ethnicity.Group));

    public IEnumerable<Option> Districts => reference.Areas.Districts(day).OrderBy(district => district.Name, StringComparer.Ordinal).Select(district => new Option(district.Code.Value, district.Name));

    public IEnumerable<Option> Offences => reference.Offences.InForce(day)
        .Select(offence => new Option(offence.Code.Value, offence.Description, Group: reference.CategoryInForce(Category.OffenceGroup, offence.Group, day)?.Name ?? offence.Group));

    public static IEnumerable<Option> Admissions => Domain.Reference.Admissions.Recordable.Select(admission => new Option(admission, Words.Admission(admission)));

    public static IEnumerable<Option> Sources => SubmitReferral.Sources.Select(source => new Option(source, source switch
    {
        "police" => "The police",
        "court-return" => "A court, which sent the case back",
        "prosecutor" => "A prosecutor",
        _ => Words.Of(source),
    }));

    /// <summary>The label of what was chosen; the code itself when the list does not know it.</summary>
    public static string? Chosen(IEnumerable<Option> options, string? value) => options.FirstOrDefault(option => option.Value == value)?.Label ?? value;
}
