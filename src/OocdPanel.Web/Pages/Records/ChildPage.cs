using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using OocdPanel.Api.Records;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Records;

/// <summary>A page about one child, over all of their cases. The look is logged.</summary>
public abstract class ChildPage : OocdPage
{
    public ChildId ChildId => new(Route("child"));

    public string ChildUrl => $"{OocdPages.Root}/records/children/{ChildId}";

    public string ErasureUrl => $"{ChildUrl}/erasure";

    public override string LookAgainAt => ChildUrl;

    public ChildRecord Found { get; private set; } = null!;

    /// <summary>How many cases are not over.</summary>
    public int Open => Found.Cases.Count(item => !item.Over);

    /// <summary>Where it cannot be read, what stands for the name says why.</summary>
    public string Born => Found.Child.DateOfBirth is { } born ? Words.Of(born) : Found.Child.GivenName;

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await HttpContext.RequestServices.GetRequiredService<ChildReading>().ChildAsync(Me, ChildId, null, Aborted) is not { } found)
            return NotFound();
        (Found, Version) = (found, found.Version);
        return null;
    }
}
