using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Victims;

namespace OocdPanel.Web.Pages.Victims.Contact;

/// <summary>Takes off the case whom somebody added by mistake.</summary>
public sealed class RemoveModel : VictimPage
{
    public Task<IActionResult> OnPostAsync() => DoAsync(
        new RemoveVictimSlice(), Target, new RemoveVictimRequest(Number, Form.Text("why")), _ => Done("The victim is taken off the case", VictimsUrl));
}
