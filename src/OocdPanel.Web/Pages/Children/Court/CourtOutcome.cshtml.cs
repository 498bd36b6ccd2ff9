using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Children;

namespace OocdPanel.Web.Pages.Children.Court;

/// <summary>What a court decided about the child of a case, on the child’s record.</summary>
public sealed class CourtOutcomeModel : ChildOfCasePage
{
    public CourtForm Asked => new(Reference, Today);

    public Task<IActionResult> OnPostAsync() => DoOnChildAsync(new RecordCourtOutcomeSlice(), CourtForm.Outcome(Form), "It is on the child’s record");
}
