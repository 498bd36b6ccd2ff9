using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Victims;
using OocdPanel.Domain.Victims;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Victims.Restorative;

public sealed class RestorativeModel : VictimPage
{
    /// <summary>Those that can come next.</summary>
    public IReadOnlyList<Option> Stages =>
        [.. RestorativeStages.After(Victim.Restorative.Count == 0 ? null : Victim.Restorative[^1].Stage).Select(stage => new Option(stage, Words.Of(stage)))];

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new RecordRestorativeJusticeSlice(), Target, new RecordRestorativeJusticeRequest(Number, Form.Text("stage"), Form.YesNo("wanted"), Form.Text("why")),
        _ => Done("The stage is recorded", VictimsUrl));
}
