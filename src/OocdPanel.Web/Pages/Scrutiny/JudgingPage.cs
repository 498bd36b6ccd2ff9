using Microsoft.AspNetCore.Mvc;

namespace OocdPanel.Web.Pages.Scrutiny;

/// <summary>A page to judge a decision on; 404 also for whoever takes no part in its review (R25), as its history is.</summary>
public abstract class JudgingPage : ReviewPage
{
    protected override async Task<IActionResult?> LoadAsync() =>
        await base.LoadAsync() is { } instead ? instead : Review.MayNotJudge is null ? null : NotFound();
}
