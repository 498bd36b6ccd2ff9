using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using OocdPanel.Api.Cases;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Web.Platform;

/// <summary>A page about one case, whose address has the case’s id as <c>{case:guid}</c>. The look at the case is logged.</summary>
public abstract class CasePage : OocdPage
{
    public CaseId CaseId => new(Route("case"));

    /// <summary>The page of the case itself.</summary>
    public string CaseUrl => $"{OocdPages.Root}/cases/{CaseId}";

    public override string LookAgainAt => $"{CaseUrl}/history";

    public CaseView Case { get; private set; } = null!;

    public string ChildName => Case.Child.FullName();

    public Names Names => new(Reference, Today);

    protected Target Target => new(Case: CaseId);

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await HttpContext.RequestServices.GetRequiredService<CaseReading>().CaseAsync(Me, CaseId, null, Aborted) is not { } found)
            return NotFound();
        (Case, Version) = (found, found.Version);
        return null;
    }
}
