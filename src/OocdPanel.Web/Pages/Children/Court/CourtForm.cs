using System.Globalization;
using OocdPanel.Api.Children;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Reference;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Children.Court;

/// <summary>What a court decided, or that an outcome was quashed or changed, as their forms ask it.</summary>
/// <param name="Prefix">What the names of the fields begin with.</param>
public sealed record CourtForm(ReferenceData Reference, DateOnly Today, string Prefix = "")
{
    public IReadOnlyList<Option> Findings => Listed(Category.CourtOutcome);

    public IReadOnlyList<Option> Orders => Listed(Category.CourtOrder);

    public static IReadOnlyList<Option> Results { get; } = [new(RecordAppeal.Quashed, "It was quashed"), new(RecordAppeal.Changed, "It was changed")];

    /// <summary>A code that is both a disposal and given outside the panel is offered once.</summary>
    public IReadOnlyList<Option> Instead =>
    [
        .. Reference.Disposals.InForce(Today).OrderBy(disposal => disposal.Rank).Select(disposal => new Option(disposal.Code.Value, disposal.Name, Group: "Disposals"))
            .Concat(Listed(Category.OutsideDisposal, "Disposals")).DistinctBy(option => option.Value),
        .. Listed(Category.CourtOrder, "Orders"),
    ];

    /// <summary>What of a record can still be quashed or changed.</summary>
    public static IReadOnlyList<Option> Standing(IEnumerable<OutcomeOfChild> outcomes) =>
    [
        .. outcomes.Where(outcome => outcome.Appealed != RecordAppeal.Quashed)
            .Select(outcome => new Option(outcome.Number.ToString(CultureInfo.InvariantCulture), $"{outcome.Name}, {Words.Of(outcome.On)}")),
    ];

    public static CourtOutcomeRequest Decided(PostedForm form, string prefix) => new(
        form.Text($"{prefix}court"), form.Date($"{prefix}on"), form.Text($"{prefix}offence"), form.Date($"{prefix}offenceOn"), form.Text($"{prefix}outcome"), form.Text($"{prefix}order"));

    public static RecordCourtOutcomeRequest Outcome(PostedForm form)
    {
        var sent = Decided(form, "");
        return new RecordCourtOutcomeRequest(sent.Court, sent.On, sent.Offence, sent.OffenceOn, sent.Outcome, sent.Order);
    }

    public static RecordAppealRequest Appeal(PostedForm form) =>
        new(form.Number("outcome"), form.Text("result"), form.Text("changedTo"), form.Text("court"), form.Date("on"), form.Text("why"));

    private IReadOnlyList<Option> Listed(string kind, string? group = null) =>
        [.. Reference.CategoriesInForce(kind, Today).Select(entry => new Option(entry.Code, entry.Name, Group: group))];
}
