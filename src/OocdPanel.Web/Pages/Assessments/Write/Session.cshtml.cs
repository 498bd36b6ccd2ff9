using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Assessments;
using OocdPanel.Domain.Assessments;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Assessments.Write;

/// <summary>A session with the child and the family, attended or not.</summary>
public sealed class SessionModel : AssessmentPage
{
    public IEnumerable<Option> People => RecordAssessmentSession.People.Select(who => new Option(who, Words.Who(who)));

    public Task<IActionResult> OnPostAsync() => DoKeptAsync(
        new RecordAssessmentSessionSlice(),
        new RecordAssessmentSessionRequest(Form.Date("on"), Form.All("with"), Form.Text("where"), Form.YesNo("attended"), Form.Text("notes")),
        _ => Done("The session is recorded", TasksUrl));
}
