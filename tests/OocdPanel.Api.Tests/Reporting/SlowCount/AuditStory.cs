using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Tests.Reporting.SlowCount;

/// <summary>What a manager finds who audits a generated case: once, or again for the same day, by standards that may have changed in between.</summary>
internal static class AuditStory
{
    private static readonly (string Standard, string Question)[] Questions =
    [
        .. from standard in new[] { "assessment", "planning", "delivery" }
           from question in new[] { "desistance", "child-safety", "others-safety" }
           select (standard, question),
    ];

    public static void Tell(CaseStory story)
    {
        if (!story.Recorder.Chance(15))
            return;
        story.Step(0, 9);
        var on = story.Day;
        story.Step(0, 0, Change.To(story.Id, Audited(story.Recorder, on, "key-questions-1")));
        if (story.Recorder.Chance(30))
            story.Step(0, 9, Change.To(story.Id, Audited(story.Recorder, on, story.Recorder.Pick("key-questions-1", "key-questions-2"))));
    }

    /// <param name="standards">The second ask one question less.</param>
    private static CaseAudited Audited(Recorder recorder, DateOnly on, string standards) => new(
        standards, [.. Questions.SkipLast(standards == "key-questions-2" ? 1 : 0).Select(question => new AuditAnswer(question.Standard, question.Question, recorder.Chance(70), null))],
        null, on, CaseStory.Somebody);
}
