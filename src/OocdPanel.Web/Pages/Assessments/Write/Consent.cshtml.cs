using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Assessments;
using OocdPanel.Domain.Assessments;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Assessments.Write;

/// <summary>The child, or a parent or carer, consents or refuses.</summary>
public sealed class ConsentModel : AssessmentPage
{
    public IEnumerable<Option> Who => RecordConsent.Who.Select(who => new Option(who, Words.Who(who)));

    public IReadOnlyList<Option> Answers { get; } = [new("true", "Yes, they consent"), new("false", "No, they refuse")];

    public Task<IActionResult> OnPostAsync() => DoKeptAsync(
        new RecordConsentSlice(), new RecordConsentRequest(Form.Text("of"), Form.YesNo("given"), Form.Date("on"), Form.Text("words")),
        _ => Done("The consent is recorded", TasksUrl));
}
