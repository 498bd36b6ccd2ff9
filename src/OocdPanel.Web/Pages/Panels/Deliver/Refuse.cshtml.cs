using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Panels;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Panels.Deliver;

/// <summary>The child refuses the disposal, or takes consent back: the panel decides again.</summary>
public sealed class RefuseModel : CasePage
{
    public static IReadOnlyList<Option> Kinds { get; } =
        [new(RecordRefusal.Refused, "The child refused it"), new(RecordRefusal.ConsentWithdrawn, "The child took consent back")];

    public bool Waits => Case.Stage == Stage.AwaitingDelivery.Code();

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new RecordRefusalSlice(), Target, new RecordRefusalRequest(Form.Text("kind"), Form.Text("why")), _ => Done("The case goes back to the panel", CaseUrl));
}
