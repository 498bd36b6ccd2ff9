using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Children;

namespace OocdPanel.Web.Pages.Children.Court;

/// <summary>What a court decided about a child who is known, with a case here or without.</summary>
public sealed class CourtOfChildModel : OutcomesPage
{
    public Task<IActionResult> OnPostAsync() => DoOnChildAsync(new RecordCourtOutcomeSlice(), CourtForm.Outcome(Form));
}
