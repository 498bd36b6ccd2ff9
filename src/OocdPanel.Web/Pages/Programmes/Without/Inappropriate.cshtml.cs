using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Programmes;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Programmes.Without;

/// <summary>A programme would be compulsory (R5), and is not right for this child.</summary>
public sealed class InappropriateModel : CasePage
{
    public bool Waits => Case.ProgrammeCompulsory;

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new FindProgrammeInappropriateSlice(), Target, new FindProgrammeInappropriateRequest(Form.Text("why")), _ => Done("It is recorded that a programme is not right for the child", CaseUrl));
}
