using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Platform;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Panels.Chair;

/// <summary>Says beside the minutes what they have wrong.</summary>
public sealed class CorrectionModel : PanelPage
{
    public string MinutesUrl => $"{PanelUrl}/minutes";

    public IEnumerable<Option> Items => Panel.Items.Select(item => new Option(item.Case.ToString(), ChildOf(item.Case)));

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new CorrectMinutesSlice(), new Target(Panel: PanelId), new CorrectMinutesRequest(Guid.TryParse(Form.Text("item"), out var item) ? item : null, Form.Text("words")),
        _ => Done("The correction is noted", MinutesUrl));
}
