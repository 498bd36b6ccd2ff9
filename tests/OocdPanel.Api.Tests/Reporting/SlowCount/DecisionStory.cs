using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Tests.Reporting.SlowCount;

/// <summary>What happens on one generated case from its panel on: decided, disagreed with, confirmed, given, carried out or returned, appealed, followed up.</summary>
internal sealed class DecisionStory(CaseStory story)
{
    private static readonly Dictionary<string, string> Types = new()
    {
        ["community-resolution"] = "community_resolution",
        ["outcome-22"] = "nfa_o22_yjs",
        ["deferred-prosecution"] = "nfa_o22_deferred_yjs",
        ["outcome-21"] = "nfa_o20_21_yjs",
        ["outcome-20"] = "nfa_o20_21_yjs",
        ["youth-caution"] = "yc_yjs",
        ["youth-conditional-caution"] = "ycc",
    };

    private static readonly string[] Disposals = ["community-resolution", "community-resolution", "outcome-22", "outcome-22", "outcome-22", "youth-caution", "youth-conditional-caution", "deferred-prosecution", "outcome-21", "nfa", "charge"];

    private readonly Recorder recorder = story.Recorder;

    private PanelId meeting;

    public void Tell(bool prevention)
    {
        if (prevention)
        {
            Carry("prevention", "prevention");
            Close(null);
        }

        for (var times = 0; times < 3 && !prevention; times++)
        {
            if (recorder.Chance(6))
                return; // it waits still
            var disposal = Decide();
            if (recorder.Chance(8))
            {
                if (recorder.Chance(50))
                    story.Now(0, 5, new DecisionWithdrawn("Reasons"));
                else
                    story.Now(0, 9, new DisposalRefused(new(disposal), "refused", "Reasons", CaseStory.Somebody));
                if (recorder.Chance(30))
                {
                    story.Now(0, 9, new ReferralWithdrawn("Reasons"));
                    return;
                }

                continue;
            }

            var given = Give(disposal);
            AuditStory.Tell(story);
            if (!Types.TryGetValue(disposal, out var type) || disposal is "youth-caution" or "outcome-21" && recorder.Chance(40))
            {
                Close(given);
                return;
            }

            var (programme, completed) = Carry(disposal, type);
            if (programme is null)
                return;
            if (!completed && disposal is "outcome-22" or "youth-conditional-caution" && recorder.Chance(85))
            {
                story.Now(0, 3, new ReturnedToPanel(new(disposal), "Not completed"));
                if (recorder.Chance(20))
                {
                    story.Now(0, 9, new ReferralWithdrawn("Reasons"));
                    return;
                }

                continue;
            }

            if (completed && disposal == "outcome-22" && recorder.Chance(80))
                story.Now(0, 12, new Outcome22Finalised("Evidence", CaseStory.Somebody));
            AuditStory.Tell(story);
            if (recorder.Chance(12))
                Appeal(given, programme);
            Close(given);
            return;
        }
    }

    private string Decide()
    {
        var (disposal, urgent) = (recorder.Pick<string>(Disposals), recorder.Chance(8));
        if (urgent)
            story.Now(0, 3, new DecidedUrgently(CaseStory.Somebody, "Urgent", Made(disposal)));
        List();
        var made = Made(disposal);
        if (!urgent)
            story.Step(0, 0, Change.To(meeting, new ItemDecided(story.Id, made)), Change.To(story.Id, new PanelDecisionRecorded(meeting, CaseStory.Somebody, made)));
        else if (recorder.Chance(70))
            story.Step(0, 0, Change.To(meeting, new ItemRatified(story.Id, true, "Right")), Change.To(story.Id, new UrgentDecisionRatified(meeting, CaseStory.Somebody, true, "Right")));

        if (recorder.Chance(10))
            Dissent();
        if (recorder.Chance(8))
            Disagree();
        story.Now(0, 6, new DecisionConfirmed(new(disposal), CaseStory.Somebody));
        if (recorder.Chance(6))
            Dissent();
        if (recorder.Chance(5))
        {
            Disagree();
            if (recorder.Chance(60))
                story.Now(0, 2, new DecisionConfirmed(new(disposal = recorder.Pick<string>(Disposals)), CaseStory.Somebody));
        }

        story.Victims();
        if (recorder.Chance(25))
            new ReviewStory(story, disposal).Tell();
        return disposal;
    }

    /// <summary>On the agenda of a meeting, or of the next where that one does not come to it.</summary>
    private void List()
    {
        while (true)
        {
            var (id, on) = story.Meetings.After(story.Area, story.Day);
            meeting = id;
            story.Step(0, 0, Change.To(meeting, new ItemListed(story.Id, new(1, 1, 1))), Change.To(story.Id, new CaseListed(meeting)));
            if (recorder.Chance(4))
            {
                if (story.Day.DayNumber % 2 == 0)
                    story.Step(0, 0, Change.To(meeting, new ItemTakenOff(story.Id, "Too soon")), Change.To(story.Id, new CaseTakenOff(meeting, "Too soon")));
                else
                    story.Step(0, 0, Change.To(meeting, new ItemWithdrawn(story.Id)), Change.To(story.Id, new CaseCarriedOver(meeting)));
                continue;
            }

            var days = on.DayNumber - story.Day.DayNumber;
            if (recorder.Chance(8))
                story.Step(Math.Max(days, 0), Math.Max(days, 0),
                    Change.To(meeting, new ItemDeferred(story.Id, "More", "School", on.AddDays(14))), Change.To(story.Id, new CaseDeferred(meeting, "More", "School", on.AddDays(14))));
            else if (recorder.Chance(5))
                story.Step(Math.Max(days, 0), Math.Max(days, 0), Change.To(story.Id, new CaseCarriedOver(meeting)));
            else
            {
                story.Step(Math.Max(days, 0), Math.Max(days, 0));
                return;
            }
        }
    }

    private void Dissent() => story.Step(0, 0,
        Change.To(meeting, new ViewRecorded(story.Id, CaseStory.Somebody, new("education"), Viewpoints.Dissent, "Words")),
        Change.To(story.Id, new PanelViewRecorded(meeting, CaseStory.Somebody, new("education"), Viewpoints.Dissent, "Words")));

    private void Disagree()
    {
        story.Now(0, 3, new DecisionEscalated(CaseStory.Somebody, null, null, "Reasons"));
        if (recorder.Chance(85))
            story.Now(0, 9, new EscalationResolved("as-decided", "Talked", CaseStory.Somebody, CaseStory.Somebody));
    }

    private PanelDecision Made(string disposal)
    {
        var lead = story.Offences.OrderByDescending(offence => offence.BaseGravity).ThenBy(offence => offence.On).First();
        DisposalCode[] presumed = recorder.Pick<DisposalCode[]>([], [new("community-resolution"), new("outcome-22")], [new("youth-caution")], [new("charge")]);
        return new(new(disposal), "Reasons", presumed, presumed.Length == 0 ? null : recorder.Between(1, 5), null, null, [], new(lead.Code, lead.Group, lead.On), "illustrative", true, "standard-1", 1)
        {
            Dissents = recorder.Chance(8) ? [new(new("health"), "Words")] : [],
        };
    }

    private DisposalReceived Give(string disposal)
    {
        if (recorder.Chance(6))
            story.Transfer();
        story.Step(0, 9);
        var given = new DisposalReceived(story.Id, new(disposal), story.Day, false);
        story.Step(0, 0, Change.To(story.Id, new DisposalDelivered(new(disposal), CaseStory.Somebody, given.On, "Office", story.Age)), Change.To(story.Child, given));
        return given;
    }

    /// <returns>The programme, null while it has not ended; and whether it was completed.</returns>
    private (ProgrammeId? Programme, bool Completed) Carry(string disposal, string type)
    {
        var (id, age) = (new ProgrammeId(recorder.Id()), recorder.Chance(6) ? 18 : story.Age);
        story.Step(0, 7);
        story.Step(0, 0,
            Change.To(id, new PlanAgreed(story.Id, story.Child, story.Area, new(disposal), type, story.Day, age, [], CaseStory.Somebody)), Change.To(story.Id, new ProgrammeAgreed(id)));
        story.Victims();
        if (recorder.Chance(10))
            story.Meanwhile(story.Needs());
        if (recorder.Chance(12))
            story.Transfer(id);
        if (recorder.Chance(6))
            return (null, false);
        if (recorder.Chance(30))
            Feedback(id, "child");
        var completed = recorder.Chance(75);
        story.Step(20, 90);
        story.Step(0, 0,
            Change.To(id, new ProgrammeEnded(completed, story.Day, age, completed ? null : "Reason", "Evidence", "Plan", recorder.Chance(70) ? AtEnd() : null)),
            Change.To(story.Id, new ProgrammeFinished(id, completed, story.Day)));
        if (recorder.Chance(40))
            Feedback(id, "parent-carer");
        if (recorder.Chance(5))
            story.Correct();
        return (id, completed);
    }

    private NeedsAtEnd AtEnd() => new(recorder.Chance(80), recorder.Chance(70), "attending", null, recorder.Chance(40), recorder.Pick("none", "school-support", "ehcp"), story.Services());

    private void Feedback(ProgrammeId id, string from)
    {
        var scale = recorder.Pick(5, 6, 10);
        story.Step(0, 4, Change.To(id, new FeedbackRecorded(
            from, story.Day.AddDays(-recorder.Between(0, 4)), scale, [.. new[] { "listened-to", "helped" }.Where(_ => recorder.Chance(80)).Select(question => new FeedbackMark(question, recorder.Between(1, scale)))], "Words")));
    }

    private void Appeal(DisposalReceived given, ProgrammeId? programme)
    {
        story.Step(5, 40);
        var (result, to) = recorder.Chance(50) ? (RecordAppeal.Quashed, (string?)null) : (RecordAppeal.Changed, recorder.Pick("community-resolution", "youth-caution"));
        recorder.Appealed(new(story.Child, given, result, to, story.Day), story.Told, [
            Change.To(story.Id, new DisposalAppealed(given.On, result, story.Day)),
            .. programme is { } one ? new[] { Change.To(one, new ProgrammeAppealed(result, story.Day)) } : [],
        ]);
    }

    private void Close(DisposalReceived? given)
    {
        if (recorder.Chance(30))
            return;
        story.Now(0, 20, new CaseClosed("Done"));
        foreach (var months in new[] { 6, 12 })
        {
            if (given is null || recorder.Chance(50))
                return;
            var due = given.On.AddMonths(months).DayNumber - story.Day.DayNumber;
            var again = recorder.Chance(30);
            story.Now(Math.Max(due, 0), Math.Max(due, 0) + 40, new FollowUpRecorded(months, again, again ? "Theft" : null, again ? given.On.AddDays(recorder.Between(1, 170)) : null, "PNC"));
        }
    }
}
