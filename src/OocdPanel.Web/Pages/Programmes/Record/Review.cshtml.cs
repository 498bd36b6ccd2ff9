using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Programmes;
using OocdPanel.Domain.Programmes;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Programmes.Record;

/// <summary>How far each target has come.</summary>
public sealed class ReviewModel : ProgrammePage
{
    public static IEnumerable<Option> Steps => ReviewProgramme.Steps.Select(step => new Option(step, Words.Of(step)));

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new ReviewProgrammeSlice(), new Target(Programme: ProgrammeId),
        new ReviewProgrammeRequest(
            Form.Date("on"), [.. Form.Rows("progress").Select(i => new TargetProgressRequest(i, Form.Text($"progress[{i}].progress"), Form.Text($"progress[{i}].words")))],
            Form.Text("words"), Form.Date("nextReview")),
        _ => Done("The review is recorded", ProgrammeUrl));
}
