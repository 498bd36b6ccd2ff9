using OocdPanel.Api.Assessments;
using OocdPanel.Api.Cases;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Programmes;
using OocdPanel.Api.Referrals;
using OocdPanel.Api.Victims;
using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Host.Demonstration;

/// <summary>What happens in one case of the demonstration, but for the meeting itself.</summary>
internal static class CaseScript
{
    public static IEnumerable<DemoStep> Steps(DemoCase c)
    {
        var practitioner = DemoPeople.Practitioner(c);
        yield return Step(c.Referred, 9, 30, DemoPeople.Officer, new SubmitReferralSlice(), _ => new Target(), Referral(c),
            (run, answer) => run.Records[c.Key] = answer.Id);
        if (c.Stop >= DemoStop.Screened)
            yield return OnCase(c.Referred.AddDays(1), 10, 0, DemoPeople.Seconded, new ScreenReferralSlice(), new("eligible", null, null));
        if (c.Stop >= DemoStop.Allocated)
            yield return OnCase(c.Referred.AddDays(2), 11, 0, DemoPeople.Manager, new AllocateCaseSlice(), new(practitioner.User.Value));
        if (c.Stop < DemoStop.Assessed)
            yield break;
        if (c.HasVictim)
            yield return OnCase(c.Referred.AddDays(4), 14, 0, DemoPeople.VictimWorker, new RecordVictimViewsSlice(), Views(c));
        yield return OnCase(c.Referred.AddDays(5), 9, 0, practitioner, new BeginAssessmentSlice(), new NothingToSay());
        yield return OnCase(c.Referred.AddDays(5), 9, 30, practitioner, new RecordConsentSlice(), DemoAssessment.Consent(c));
        yield return OnCase(c.Referred.AddDays(5), 16, 0, practitioner, new RecordAssessmentSessionSlice(), DemoAssessment.Session(c));
        foreach (var (section, i) in Assessment.Sections.Select((section, i) => (section, i)))
            yield return OnCase(c.Referred.AddDays(6 + (i / 3)), 10 + i, 15, practitioner, new WriteSectionSlice(), new(section, DemoText.Section(c, section)), section);
        foreach (var (whose, i) in RecordVoice.Four.Select((whose, i) => (whose, i)))
            yield return OnCase(c.Referred.AddDays(8), 10, 15 * i, practitioner, new RecordVoiceSlice(), DemoAssessment.Voice(c, whose), whose);
        yield return OnCase(c.Referred.AddDays(8), 11, 0, practitioner, new RecordNeedsSlice(), DemoAssessment.Needs(c));
        yield return OnCase(c.Referred.AddDays(8), 11, 30, practitioner, new PlanContingencySlice(), DemoAssessment.Contingency);
        yield return OnCase(c.Referred.AddDays(8), 12, 0, practitioner, new WritePlansSlice(), DemoAssessment.Plans(c));
        yield return OnCase(c.Referred.AddDays(9), 9, 0, practitioner, new MakeJudgementsSlice(), DemoText.Judgements(c));
        yield return OnCase(c.Referred.AddDays(9), 9, 30, practitioner, new CompleteAssessmentSlice(), new NothingToSay());
        if (c.Stop >= DemoStop.Countersigned)
            yield return OnCase(c.Referred.AddDays(10), 15, 0, DemoPeople.Manager, new CountersignAssessmentSlice(), new(true, null));
        if (c.Stop >= DemoStop.Confirmed)
            yield return OnCase(c.Heard.AddDays(1), 9, 0, DemoPeople.Sergeant, new ConfirmDecisionSlice(), new(true));
        if (c.Stop >= DemoStop.Delivered)
            yield return OnCase(c.Delivered, 16, 0, DemoPeople.Seconded, new DeliverDisposalSlice(), DemoText.Delivery(c));
        if (c.Stop < DemoStop.InProgramme)
            yield break;
        yield return Step(c.Starts, 10, 0, practitioner, new AgreePlanSlice(), run => Case(run), DemoText.Plan(c),
            (run, answer) => run.Records[ProgrammeOf(c)] = answer.Of("programme"));
        for (var week = 1; week < Math.Min(c.Weeks, 6); week++)
        {
            var on = c.Starts.AddDays(7 * week);
            if (c.Stop == DemoStop.Closed || week == 1)
                yield return OnProgramme(on, 16, 30, new RecordSessionSlice(), new(on, DemoText.Attendance(c, week), null), $"{week}");
        }

        if (c.Stop == DemoStop.Closed)
        {
            foreach (var step in Ending())
                yield return step;
        }

        IEnumerable<DemoStep> Ending()
        {
            yield return OnProgramme(c.Ends, 17, 0, new EndProgrammeSlice(), DemoText.End(c));
            var outcome22 = c.Disposal == DisposalCodes.Outcome22;
            if (outcome22 && c.Completed)
                yield return OnCase(c.Ends.AddDays(1), 9, 0, DemoPeople.Seconded, new FinaliseOutcome22Slice(), new("The practitioner’s record of the sessions, seen and signed."));
            if (!c.Completed && c.Disposal == DisposalCodes.YouthConditionalCaution)
                yield return OnCase(
                    c.Ends.AddDays(1), 9, 0, DemoPeople.Sergeant, new DecideAfterFailureSlice(),
                    new(DecideAfterFailure.CautionStands, "Most of it was done; a prosecution would do more harm than good."));
            if (!outcome22 || c.Completed)
                yield return OnCase(c.Ends.AddDays(2), 9, 0, practitioner, new CloseCaseSlice(), new("The programme has ended and the exit plan is agreed."));
        }

        Target Case(DemoRun run) => new(Case: new CaseId(run.Records[c.Key]));

        DemoStep OnCase<TRequest>(DateOnly day, int hour, int minute, Person person, Slice<TRequest> slice, TRequest request, string? part = null)
            where TRequest : Request => Step(day, hour, minute, person, slice, Case, request, null, part);

        DemoStep OnProgramme<TRequest>(DateOnly day, int hour, int minute, Slice<TRequest> slice, TRequest request, string? part = null)
            where TRequest : Request =>
            Step(day, hour, minute, practitioner, slice, run => new Target(Programme: new ProgrammeId(run.Records[ProgrammeOf(c)])), request, null, part);

        DemoStep Step<TRequest>(
            DateOnly day, int hour, int minute, Person person, Slice<TRequest> slice, Func<DemoRun, Target> target, TRequest request,
            Action<DemoRun, Answer>? then = null, string? part = null)
            where TRequest : Request =>
            DemoStep.On(day, hour, minute, async (run, ct) =>
            {
                var answer = await run.SendAsync(part is null ? c.Key : $"{c.Key}/{part}", person, slice, target(run), request, ct);
                then?.Invoke(run, answer);
            });
    }

    private static string ProgrammeOf(DemoCase c) => $"{c.Key}/programme";

    private static SubmitReferralRequest Referral(DemoCase c) => new(
        new ChildRequest(c.Given, c.Family, c.Born, c.Sex, c.Ethnicity.Value, c.District.Value, [new("police", $"P{c.Seed:00000}-{c.Key}")], ChildValidator.NewChild),
        "police", $"22/{10_000 + c.Seed}/{c.Referred:yy}", "PC 2101 Reid", "full", true,
        [new OffenceRequest(c.Offence.Value, c.Offended, null)],
        c.HasVictim ? [new VictimRequest(DemoText.VictimName(c), "01632 960001")] : []);

    private static RecordVictimViewsRequest Views(DemoCase c) => (c.Seed % 5) switch
    {
        0 => new(1, "refused", null),
        1 => new(1, "unobtainable", "No answer to three calls and a letter."),
        _ => new(1, "known", "Would like an apology, and for it not to happen again."),
    };
}
