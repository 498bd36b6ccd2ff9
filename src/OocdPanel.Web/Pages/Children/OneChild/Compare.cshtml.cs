using OocdPanel.Api.Records;
using OocdPanel.Domain.Reference;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Children.OneChild;

/// <summary>Two records side by side.</summary>
public sealed class CompareModel : TwoRecordsPage
{
    private Names Names => new(Reference, Today);

    public IEnumerable<Row> Rows =>
    [
        Said("Name", record => record.Child.FullName()),
        Said("Date of birth", record => record.Child.DateOfBirth is { } born ? Words.Of(born) : null),
        Said("Sex", record => Names.Of(Category.Sex, record.Child.Sex)),
        Said("Ethnicity", record => Reference.Ethnicities.InForce(record.Child.Ethnicity, Today)?.Name),
        Said("District", record => Reference.Areas.Districts(Today).FirstOrDefault(district => district.Code == record.Child.District)?.Name ?? record.Child.District.Value),
        Said("Numbers", record => Lines(record.Child.Identifiers.Select(identifier => $"{Words.Scheme(identifier.Scheme)}: {identifier.Value}"))),
        Said("Address", record => record.Child.Particulars?.Address),
        Said("Parent or carer", record => record.Child.Particulars?.ParentOrCarer),
        Said("School", record => record.Child.Particulars?.School),
        Said("Given to the child", record => record.Outcomes.Count == 0 ? "Nothing" : Lines(record.Outcomes.Select(outcome => $"{outcome.Name}, {Words.Of(outcome.On)}"))),
    ];

    /// <summary>As the last page before merging them or separating them.</summary>
    public string At(string step) => $"{RecordsUrl}/{OtherId}/{step}";

    public string TheOtherWayRound(string step) => $"{UrlOf(OtherId)}/{ChildId}/{step}";

    public bool MergedTheOtherWayRound => One.MergedInto == OtherId;

    public string Of(CaseOfChild item) => $"Referred {Words.Of(item.ReferredOn)}, {Names.Of(item.Area)}: {Words.Of(item.Stage).ToLowerInvariant()}";

    private Row Said(string what, Func<ChildRecord, string?> of) => new(what, Text(of(One)), Text(of(Other)));

    private static string Text(string? said) => string.IsNullOrEmpty(said) ? "Not known" : said;

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    public sealed record Row(string What, string One, string Other)
    {
        public bool Differs => One != Other;
    }
}
