using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Victims;

namespace OocdPanel.Web.Pages.Victims.Contact;

public sealed class ConsentModel : VictimPage
{
    public Task<IActionResult> OnPostAsync() => DoAsync(
        new RecordContactConsentSlice(), Target, new RecordContactConsentRequest(Number, Form.YesNo("given")), _ => Done("The victim’s answer is recorded", VictimsUrl));
}
