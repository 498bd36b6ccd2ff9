using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using OocdPanel.Api.Children;
using OocdPanel.Api.Records;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Children.OneChild;

/// <summary>A page about the records of one child. The look at each is logged.</summary>
public abstract class RecordsPage : OocdPage
{
    public ChildId ChildId => new(Route("child"));

    /// <summary>The page that lists the records of the child.</summary>
    public string RecordsUrl => UrlOf(ChildId);

    protected static string UrlOf(ChildId child) => $"{OocdPages.Root}/children/{child}/records";
}

/// <summary>A page about two records, each with what it holds by itself.</summary>
public abstract class TwoRecordsPage : RecordsPage
{
    public ChildId OtherId => new(Route("other"));

    /// <summary>The record that the address names first: where two are merged, the one that stays.</summary>
    public ChildRecord One { get; private set; } = null!;

    public ChildRecord Other { get; private set; } = null!;

    public string OneName => One.Child.FullName();

    public string OtherName => Other.Child.FullName();

    public bool Merged => One.Merged.Contains(OtherId);

    public bool BornOnOneDay => One.Child.DateOfBirth == Other.Child.DateOfBirth;

    public override string LookAgainAt => RecordsUrl;

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await HttpContext.RequestServices.GetRequiredService<OneChildReading>().CompareAsync(Me, ChildId, OtherId, null, Aborted) is not { } found)
            return NotFound();
        (One, Other, Version) = (found.One, found.Other, found.One.Version);
        return null;
    }
}
