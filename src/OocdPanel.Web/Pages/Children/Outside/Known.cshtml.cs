using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Children;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Children.Outside;

/// <summary>A disposal given outside the panel, on the record of the child of a case.</summary>
public sealed class KnownModel : ChildOfCasePage
{
    public IReadOnlyList<Option> Disposals => GivenForm.Disposals(Reference, Today);

    public Task<IActionResult> OnPostAsync() =>
        DoOnChildAsync(new RecordOutsideDisposalSlice(), new RecordOutsideDisposalRequest(GivenForm.Of(Form)), "It is on the child’s record");
}
