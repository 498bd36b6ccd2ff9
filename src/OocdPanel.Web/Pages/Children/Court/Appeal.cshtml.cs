using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Children;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Children.Court;

/// <summary>An outcome on the record of the child of a case was quashed or changed.</summary>
public sealed class AppealModel : ChildOfCasePage
{
    public CourtForm Asked => new(Reference, Today);

    public IReadOnlyList<Option> Outcomes => CourtForm.Standing(Case.Outcomes);

    public Task<IActionResult> OnPostAsync() => DoOnChildAsync(new RecordAppealSlice(), CourtForm.Appeal(Form), "It is on the child’s record");
}
