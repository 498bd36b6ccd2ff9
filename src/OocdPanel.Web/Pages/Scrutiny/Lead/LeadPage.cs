using Microsoft.AspNetCore.Mvc;

namespace OocdPanel.Web.Pages.Scrutiny.Lead;

/// <summary>A page for whoever leads the exercise in its address; 404 for everybody else, also for the lead of another who reviews in this one.</summary>
public abstract class LeadPage : ExercisePage
{
    protected override async Task<IActionResult?> LoadAsync() =>
        await base.LoadAsync() is { } instead ? instead : ILead ? null : NotFound();
}
