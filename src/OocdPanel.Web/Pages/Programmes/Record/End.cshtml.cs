using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Programmes;

namespace OocdPanel.Web.Pages.Programmes.Record;

/// <summary>The programme ends, completed or not, with an exit plan (R15).</summary>
public sealed class EndModel : ProgrammePage
{
    public Task<IActionResult> OnPostAsync() => DoAsync(
        new EndProgrammeSlice(), new Target(Programme: ProgrammeId),
        new EndProgrammeRequest(Form.YesNo("completed"), Form.Date("endedOn"), Form.Text("reasonNotCompleted"), Form.Text("evidence"), Form.Text("exitPlan")),
        _ => Done("The end of the programme is recorded", ProgrammeUrl));
}
