using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Children;
using OocdPanel.Api.Platform;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Children.Outside;

/// <summary>A disposal given outside the panel to a child who may be new to the service: who it is, and what was given.</summary>
public sealed class NewModel : ReportedChildPage
{
    public IReadOnlyList<Option> Disposals => GivenForm.Disposals(Reference, Today);

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new ReportOutsideDisposalSlice(), new Target(), new ReportOutsideDisposalRequest(Child, GivenForm.Of(Form)), _ => Done("It is on the child’s record", OocdPages.Root));
}
