using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Scrutiny;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Scrutiny.LearningPoints;

/// <summary>A page about the learning point in its address; 404 where it is not in the reader’s log.</summary>
public abstract class LearningPointPage : OocdPage
{
    public const string LogUrl = $"{OocdPages.Root}/scrutiny/learning";

    public LearningPointRow Point { get; private set; } = null!;

    public Names Names => new(Reference, Today);

    public int Number => int.Parse((string)RouteData.Values["number"]!, System.Globalization.CultureInfo.InvariantCulture);

    protected Target Target => new(Review: new ReviewId(Route("review")));

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await HttpContext.RequestServices.GetRequiredService<LearningLog>().OneAsync(Me, new(Route("review")), Number, Aborted) is not { } found)
            return NotFound();
        Point = found;
        return null;
    }
}
