using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Referrals;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Referrals.Submit;

/// <summary>The lists in force, as the referral’s questions offer them.</summary>
public sealed class ReferenceOptions(ReferenceData reference, DateOnly day)
{
    public IEnumerable<Option> Sexes => Listed(Category.Sex);

    public IEnumerable<Option> Ethnicities => reference.Ethnicities.InForce(day).Select(ethnicity => new Option(ethnicity.Code.Value, ethnicity.Name, Group: ethnicity.Group));

    public IEnumerable<Option> Districts => reference.Areas.Districts(day).OrderBy(district => district.Name, StringComparer.Ordinal).Select(district => new Option(district.Code.Value, district.Name));

    public IEnumerable<Option> Offences => reference.Offences.InForce(day)
        .Select(offence => new Option(offence.Code.Value, offence.Description, Group: reference.CategoryInForce(Category.OffenceGroup, offence.Group, day)?.Name ?? offence.Group));

    public IEnumerable<Option> OffenceGroups => Listed(Category.OffenceGroup);

    public IEnumerable<Option> Genders => Listed(Category.Gender);

    public IEnumerable<Option> EthnicitiesObserved => Listed(Category.EthnicityObserved);

    public IEnumerable<Option> SchoolStatuses => Listed(Category.SchoolStatus);

    public IEnumerable<Option> Needs => [.. Listed(Category.Need), NoNeeds];

    public IEnumerable<Option> Flags => Listed(Category.ReferralFlag);

    public IEnumerable<Option> Disposals => reference.Disposals.InForce(day).OrderBy(disposal => disposal.Rank).Select(disposal => new Option(disposal.Code.Value, disposal.Name));

    public static Option NoNeeds { get; } = new(MoreAnswers.NoNeeds, "None that I know of");

    public static IEnumerable<Option> Classes => ReferredOffence.Classes.Select(code => new Option(code, Words.Of(code)));

    public static IEnumerable<Option> Interviews => Interview.Ways.Select(way => new Option(way, Words.Of(way)));

    public static IEnumerable<Option> Releases => Release.Kinds.Select(kind => new Option(kind, kind == Release.Bail ? "On bail" : Words.Of(kind)));

    public static IEnumerable<Option> Admissions => Domain.Reference.Admissions.Recordable.Select(admission => new Option(admission, Words.Admission(admission)));

    public static IEnumerable<Option> Sources => SubmitReferral.Sources.Select(source => new Option(source, Words.Source(source)));

    /// <summary>The label of what was chosen; the code itself when the list does not know it.</summary>
    public static string? Chosen(IEnumerable<Option> options, string? value) => options.FirstOrDefault(option => option.Value == value)?.Label ?? value;

    private IEnumerable<Option> Listed(string kind) => reference.CategoriesInForce(kind, day).Select(entry => new Option(entry.Code, entry.Name));
}
