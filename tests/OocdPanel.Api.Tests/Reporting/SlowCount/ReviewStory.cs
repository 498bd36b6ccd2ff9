using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Tests.Reporting.SlowCount;

/// <summary>What scrutiny finds on one generated decision, and what is to be learned from it: found or not, corrected, put to others, answered, followed up.</summary>
internal sealed class ReviewStory(CaseStory story, string disposal)
{
    private readonly Recorder recorder = story.Recorder;
    private readonly ReviewId id = new(story.Recorder.Id());
    private DateTimeOffset at = story.At;
    private DateTimeOffset told = story.Told;

    public void Tell()
    {
        Then(20, 60, new ReviewOpened(new(recorder.Id()), story.Id, 1, 1));
        Then(1, 9, new MemberViewRecorded(CaseStory.Somebody, Finding(), [], "Words"));
        if (recorder.Chance(10))
            return; // nothing is found yet
        var of = new ReviewedCase(story.Area, story.Child, new(disposal), recorder.Pick("Cautions", "Resolutions", "Every disposal"), recorder.Chance(25));
        Then(1, 20, Found(1, of));
        var points = recorder.Pick(0, 0, 1, 2);
        for (var number = 1; number <= points; number++)
            Then(0, 9, new LearningPointRaised(number, recorder.Chance(80) ? of.Area : Elsewhere(), recorder.Pick<string>(Learners.Roles), null, "Words", DateOnly.FromDateTime(at.Date).AddDays(28)));
        if (recorder.Chance(25))
            Then(1, 60, Found(2, of with { Area = recorder.Chance(80) ? of.Area : Elsewhere() }));
        for (var number = 1; number <= points; number++)
            if (recorder.Chance(65))
                Answer(number);
    }

    private void Answer(int number)
    {
        Then(1, 40, new LearningPointAnswered(number, CaseStory.Somebody, recorder.Chance(70), "Words"));
        if (recorder.Chance(10))
            Then(1, 20, new LearningPointAnswered(number, CaseStory.Somebody, recorder.Chance(70), "Words"));
        if (recorder.Chance(50))
            Then(10, 60, new LearningPointFollowedUp(number, recorder.Chance(60), "Words"));
        if (recorder.Chance(10))
            Then(10, 60, new LearningPointFollowedUp(number, recorder.Chance(60), "Words"));
    }

    private FindingRecorded Found(int number, ReviewedCase of) =>
        new(number, Finding(), [], "Reasons", 2, 2, null, of, number == 1 ? null : number - 1, number == 1 ? null : "Wrong");

    private string Finding() => recorder.Pick(Findings.Codes);

    private AreaCode Elsewhere() => new(recorder.Pick("shropshire", "worcestershire", "warwickshire", "westminster"));

    /// <summary>Some days after the last; one in eight is recorded weeks after it happened.</summary>
    private void Then(int least, int most, ReviewEvent happened)
    {
        at = at.AddDays(recorder.Between(least, most)).AddMinutes(recorder.Between(1, 300));
        var due = recorder.Chance(12) ? at.AddDays(recorder.Between(1, 45)) : at;
        told = recorder.Happened(at, due > told ? due : told.AddSeconds(1), Change.To(id, happened));
    }
}
