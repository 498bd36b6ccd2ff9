using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Children;
using OocdPanel.Domain.Reference;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Children.Court;

/// <summary>What a court decided about the child of a case, on the child’s record.</summary>
public sealed class CourtOutcomeModel : ChildOfCasePage
{
    public IReadOnlyList<Option> Findings => Listed(Category.CourtOutcome);

    public IReadOnlyList<Option> Orders => Listed(Category.CourtOrder);

    public Task<IActionResult> OnPostAsync() => DoOnChildAsync(
        new RecordCourtOutcomeSlice(),
        new RecordCourtOutcomeRequest(Form.Text("court"), Form.Date("on"), Form.Text("offence"), Form.Date("offenceOn"), Form.Text("outcome"), Form.Text("order")),
        "It is on the child’s record");
}
