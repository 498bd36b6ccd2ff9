using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using OocdPanel.Api.Cases;
using OocdPanel.Api.Programmes;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Programmes;

/// <summary>A page about the programme in its address and the case it is under; 404 where it is outside the reader’s reach.</summary>
public abstract class ProgrammePage : OocdPage
{
    public ProgrammeView Programme { get; private set; } = null!;

    public CaseView Case { get; private set; } = null!;

    public ProgrammeId ProgrammeId => new(Route("programme"));

    public string ProgrammeUrl => $"{OocdPages.Root}/programmes/{ProgrammeId}";

    public string CaseUrl => $"{OocdPages.Root}/cases/{Programme.Case}";

    public string ChildName => Case.Child.FullName();

    public Names Names => new(Reference, Today);

    public DateOnly Day => Today;

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await HttpContext.RequestServices.GetRequiredService<ProgrammeReading>().ProgrammeAsync(Me, ProgrammeId, null, Aborted) is not { } programme
            || await HttpContext.RequestServices.GetRequiredService<CaseReading>().CaseAsync(Me, programme.Case, null, Aborted) is not { } @case)
            return NotFound();
        (Programme, Case) = (programme, @case);
        return null;
    }
}
