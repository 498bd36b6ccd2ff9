using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Victims;

namespace OocdPanel.Web.Pages.Victims.Contact;

public sealed class AttemptModel : VictimPage
{
    public Task<IActionResult> OnPostAsync() => DoAsync(
        new RecordContactAttemptSlice(), Target,
        new RecordContactAttemptRequest(Number, Form.Date("on"), Form.Text("how"), Form.YesNo("reached"), Form.Text("notes")),
        _ => Done("The attempt is recorded", VictimsUrl));
}
