using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Programmes;

namespace OocdPanel.Web.Pages.Programmes.Record;

/// <summary>A session with the child took place, or was missed.</summary>
public sealed class SessionModel : ProgrammePage
{
    public Task<IActionResult> OnPostAsync() => DoAsync(
        new RecordSessionSlice(), new Target(Programme: ProgrammeId), new RecordSessionRequest(Form.Date("on"), Form.Text("attendance"), Form.Text("notes")),
        _ => Done("The session is recorded", ProgrammeUrl));
}
