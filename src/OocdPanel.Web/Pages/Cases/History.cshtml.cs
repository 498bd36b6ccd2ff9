using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Cases;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Cases;

/// <summary>What happened on a case, the latest first.</summary>
public sealed class HistoryModel(CaseReading cases) : OocdPage
{
    public CaseId CaseId => new(Route("case"));

    public IReadOnlyList<HistoryLine> Lines { get; private set; } = [];

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await cases.HistoryAsync(Me, CaseId, null, Aborted) is not { } found)
            return NotFound();
        Lines = [.. found.Reverse()];
        return null;
    }
}
