using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Scrutiny;

namespace OocdPanel.Web.Pages.Scrutiny.Reviews;

/// <summary>What was decided in cases like the one under review.</summary>
public sealed class SimilarModel(SimilarCases similar) : JudgingPage
{
    /// <summary>Null where the decision does not stand any more.</summary>
    public SimilarView? Similar { get; private set; }

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await base.LoadAsync() is { } instead)
            return instead;
        if (!Review.Released)
            return NotFound();
        Similar = await similar.OfAsync(Me, ReviewId, Aborted);
        return null;
    }
}
