using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Children;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Reference;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Children.Court;

/// <summary>An outcome on the record of the child of a case was quashed or changed.</summary>
public sealed class AppealModel : ChildOfCasePage
{
    public IReadOnlyList<Option> Outcomes =>
    [
        .. Case.Outcomes.Where(outcome => outcome.Appealed != RecordAppeal.Quashed)
            .Select(outcome => new Option(outcome.Number.ToString(CultureInfo.InvariantCulture), $"{outcome.Name}, {Words.Of(outcome.On)}")),
    ];

    public IReadOnlyList<Option> Results => [new(RecordAppeal.Quashed, "It was quashed"), new(RecordAppeal.Changed, "It was changed")];

    /// <summary>A code that is both a disposal and given outside the panel is offered once.</summary>
    public IReadOnlyList<Option> Instead =>
    [
        .. Reference.Disposals.InForce(Today).OrderBy(disposal => disposal.Rank).Select(disposal => new Option(disposal.Code.Value, disposal.Name, Group: "Disposals"))
            .Concat(Listed(Category.OutsideDisposal, "Disposals")).DistinctBy(option => option.Value),
        .. Listed(Category.CourtOrder, "Orders"),
    ];

    public Task<IActionResult> OnPostAsync() => DoOnChildAsync(
        new RecordAppealSlice(),
        new RecordAppealRequest(Form.Number("outcome"), Form.Text("result"), Form.Text("changedTo"), Form.Text("court"), Form.Date("on"), Form.Text("why")),
        "It is on the child’s record");
}
