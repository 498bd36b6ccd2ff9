using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Programmes;
using OocdPanel.Domain.Policies;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Programmes.Record;

/// <summary>What child or parent thought of the programme, on the area’s scale.</summary>
public sealed class FeedbackModel : ProgrammePage
{
    public static IReadOnlyList<Option> Who { get; } = [new("child", "The child"), new("parent-carer", "A parent or carer")];

    public IReadOnlyList<string> Questions => Policy?.FeedbackQuestions ?? [];

    public int Scale => Policy?.FeedbackScale ?? 0;

    private Policy? Policy => Reference.PolicyInForce(Case.Area, Day);

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new RecordFeedbackSlice(), new Target(Programme: ProgrammeId),
        new RecordFeedbackRequest(
            Form.Text("from"), Form.Date("on"),
            [.. Form.Rows("marks").Select(i => new MarkRequest(Form.Text($"marks[{i}].question"), Form.Number($"marks[{i}].mark"))).Where(answered => answered.Mark is not null)], Form.Text("words")),
        _ => Done("The feedback is recorded", ProgrammeUrl));
}
