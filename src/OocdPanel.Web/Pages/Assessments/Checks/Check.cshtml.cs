using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Assessments;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Assessments.Checks;

public sealed class CheckModel : CasePage
{
    public Task<IActionResult> OnPostAsync() => DoAsync(new RecordSystemCheckSlice(), Target, CheckForm.Of(Form), _ => Done("The check is recorded", CaseUrl));
}
