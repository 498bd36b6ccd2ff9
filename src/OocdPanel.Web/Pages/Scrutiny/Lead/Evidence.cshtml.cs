using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Scrutiny;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore.Evidence;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Scrutiny.Lead;

/// <summary>The histories under review as files that prove themselves, for a member without an account.</summary>
public sealed class EvidenceModel(EvidenceOfReview evidence) : OocdPage
{
    public override async Task<IActionResult> OnGetAsync()
    {
        var review = new ReviewId(Route("review"));
        try
        {
            return await evidence.OfAsync(Me, review, Aborted) is { } zip ? File(zip, "application/zip", $"evidence-{review}.zip") : NotFound();
        }
        catch (CannotExportException cannot)
        {
            return Problem(409, cannot.Message, "Come back in a minute: a head is made every minute in which something happened.");
        }
    }
}
