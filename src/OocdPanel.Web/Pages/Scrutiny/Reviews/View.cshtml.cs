using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Scrutiny;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Scrutiny.Reviews;

/// <summary>A member says what they think of a decision, before they know what others think.</summary>
public sealed class ViewModel : JudgingPage
{
    public static IReadOnlyList<Option> Findings { get; } = [.. RecordMemberView.Possible.Select(code => new Option(code, Domain.Scrutiny.Findings.NameOf(code)))];

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new RecordMemberViewSlice(), Target, new RecordMemberViewRequest(Form.Text("finding"), AnswersTyped(), Form.Text("words")), _ => Done("Your view is recorded", ReviewUrl));
}
