using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Victims;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Victims.Help;

public sealed class HelpModel : VictimPage
{
    public IReadOnlyList<Option> Kinds { get; } = [new("information", "Information"), new("support", "Support")];

    public IReadOnlyList<Option> Steps { get; } =
    [
        new("requested", "The victim asked for it"), new("given", "It was given"), new("referred", "The victim, a child, was referred to a support service"),
    ];

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new RecordVictimHelpSlice(), Target, new RecordVictimHelpRequest(Number, Form.Text("kind"), Form.Text("step"), Form.Text("details")),
        _ => Done("Information or support is recorded", VictimsUrl));
}
