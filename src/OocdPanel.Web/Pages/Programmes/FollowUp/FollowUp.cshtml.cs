using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Cases;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Programmes.FollowUp;

/// <summary>Whether the child offended again within 6, or 12, months: on the closed case, when they have passed.</summary>
public sealed class FollowUpModel : CasePage
{
    public bool Waits => Windows.Any();

    public IEnumerable<Option> Windows => Case.FollowUpsDue.Where(due => due.On <= Today)
        .Select(due => new Option(due.Months.ToString(CultureInfo.InvariantCulture), $"{due.Months} months, until {Words.Of(due.On)}"));

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new RecordFollowUpSlice(), Target,
        new RecordFollowUpRequest(Form.Number("months"), Form.YesNo("reoffended"), Form.Text("offence"), Form.Date("offenceOn"), Form.Text("source")),
        _ => Done("It is recorded", CaseUrl));
}
