using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Children;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Children.Court;

/// <summary>An outcome on the record of a child who is known was quashed or changed.</summary>
public sealed class AppealOfChildModel : OutcomesPage
{
    public IReadOnlyList<Option> Standing => CourtForm.Standing(Found.Outcomes);

    public Task<IActionResult> OnPostAsync() => DoOnChildAsync(new RecordAppealSlice(), CourtForm.Appeal(Form));
}
