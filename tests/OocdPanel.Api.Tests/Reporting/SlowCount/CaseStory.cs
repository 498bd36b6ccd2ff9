using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Tests.Reporting.SlowCount;

/// <summary>What happens on one generated case up to its panel: referral, screening, victims, assessment. The rest is in <see cref="DecisionStory"/>.</summary>
internal sealed class CaseStory(Recorder recorder, Meetings meetings, ChildId child, (AreaCode Area, DistrictCode District) lives, DateTimeOffset begins, int age)
{
    public static readonly UserId Somebody = new("s.body");

    private static readonly (string Code, string Group, string Class, int Gravity)[] Known =
    [
        ("common-assault", "violence-against-the-person", "summary", 2), ("shoplifting", "theft", "either-way", 2), ("arson", "criminal-damage-and-arson", "either-way", 4),
        ("supply-of-drugs", "drugs", "either-way", 4), ("robbery", "robbery", "indictable-only", 5), ("drunk-and-disorderly", "public-order", "summary", 1),
    ];

    private readonly DateTimeOffset referred = begins;
    private int victims;

    public CaseId Id { get; } = new(recorder.Id());
    public ChildId Child => child;
    public AreaCode Area { get; private set; } = lives.Area;
    public Recorder Recorder => recorder;
    public Meetings Meetings => meetings;
    public int Age => age;
    public IReadOnlyList<OffenceOnCase> Offences { get; private set; } = [];

    /// <summary>When the last step was taken.</summary>
    public DateTimeOffset At { get; private set; } = begins;

    /// <summary>When the last thing was recorded.</summary>
    public DateTimeOffset Told { get; private set; } = begins;

    public DateOnly Day => Api.Platform.UkTime.DayOf(At);

    public void Tell()
    {
        var prevention = recorder.Chance(10);
        Refer(prevention);
        if (!Screened(prevention))
            return;
        Victims();
        Assess();
        if (recorder.Chance(10))
            Transfer();
        if (recorder.Chance(4))
            Now(0, 5, new ReferralWithdrawn("Reasons"));
        else
            new DecisionStory(this).Tell(prevention);
    }

    /// <summary>A step some days after the last; one in eight is recorded weeks after it was taken.</summary>
    public void Now(int least, int most, params IEnumerable<CaseEvent> events) => Step(least, most, [.. events.Select(e => Change.To(Id, e))]);

    public void Step(int least, int most, params IReadOnlyList<Change> changes)
    {
        At = At.AddDays(recorder.Between(least, most)).Date.AddMinutes(recorder.Between(8 * 60, (24 * 60) - 5)) is var then && then > At.DateTime ? new(then, TimeSpan.Zero) : At.AddMinutes(1);
        var due = recorder.Chance(12) ? At.AddDays(recorder.Between(1, 45)) : At;
        Told = recorder.Happened(At, due > Told ? due : Told.AddSeconds(1), changes);
    }

    /// <summary>Something said about the case that happened some days before it is recorded.</summary>
    public void Meanwhile(params IEnumerable<CaseEvent> events)
    {
        var at = At.AddDays(-recorder.Between(0, 8));
        Told = recorder.Happened(at < referred ? referred : at, Told.AddMinutes(1), events.Select(e => Change.To(Id, e)));
    }

    public void Victims()
    {
        for (var number = 1; number <= victims; number++)
            if (recorder.Chance(60))
                Meanwhile(AboutVictim(number));
        if (recorder.Chance(2) && victims > 0)
            Meanwhile(new VictimRemoved(recorder.Between(1, victims), "A witness"));
        if (recorder.Chance(4))
            Meanwhile(new VictimAdded(++victims, "Somebody", null, null, new(VictimDetails.Person, "adult", recorder.Chance(30), null), Somebody, Day));
    }

    public void Correct()
    {
        if (Offences.Count == 0)
            return;
        Offences = recorder.Chance(50) ? [.. Offences.Skip(1), Offence()] : [.. Offences.Select(offence => offence with { On = offence.On.AddDays(-1), AgeAtOffence = recorder.Between(10, 17) })];
        Meanwhile(new ReferralCorrected(ReferralFacts.None, new(Offences: Offences), [], "Reasons", []));
    }

    /// <param name="programme">The programme that runs, which goes with the case.</param>
    public void Transfer(ProgrammeId? programme = null)
    {
        var to = new AreaCode(recorder.Pick("shropshire", "worcestershire", "warwickshire", "westminster"));
        var from = Area;
        Step(0, 10);
        Area = to;
        Step(0, 0, [
            Change.To(Id, new CaseTransferred(from, to, "Moved")),
            .. programme is { } one ? new[] { Change.To(one, new Domain.Programmes.ProgrammeTransferred(from, to, Day)) } : [],
        ]);
    }

    private void Refer(bool prevention)
    {
        Offences = prevention ? [] : [.. Enumerable.Range(0, recorder.Pick(1, 1, 2, 3)).Select(_ => Offence())];
        victims = prevention ? 0 : recorder.Between(0, 2);
        var particulars = recorder.Chance(70)
            ? new ChildParticulars(
                Gender: recorder.Chance(60) ? recorder.Pick("male", "female", "not-stated") : null, SchoolStatus: recorder.Chance(60) ? recorder.Pick("attending", "excluded", "none") : null,
                LookedAfter: recorder.Chance(60) ? recorder.Chance(25) : null, Needs: recorder.Chance(60) ? [.. new[] { "send", "ehcp", "slcn" }.Where(_ => recorder.Chance(30))] : null)
            : null;
        Release? release = recorder.Chance(40) ? new(recorder.Pick(Release.Bail, Release.UnderInvestigation), Day.AddDays(recorder.Between(-10, 40))) : null;
        Told = recorder.Happened(At, At,
            Change.To(child, new ChildReferred(Id, lives.District, [], particulars)),
            Change.To(Id, prevention
                ? new PreventionReferred(child, lives.Area, lives.District, age, "Concerns", [], Somebody, Day)
                : new ReferralSubmitted(
                    child, lives.Area, lives.District, recorder.Pick("police", "court-return"), "CR/1", "PC 1", "full", true, Offences,
                    [.. Enumerable.Range(1, victims).Select(number => new VictimOnCase(number, "Somebody", null))], Somebody, Day, Release: release)));
        if (!prevention && recorder.Chance(15))
            Meanwhile(new BailDateSet(new(recorder.Pick(Release.Bail, Release.UnderInvestigation), Day.AddDays(recorder.Between(-5, 40)))));
    }

    private bool Screened(bool prevention)
    {
        if (recorder.Chance(8))
        {
            Now(0, 4, new ReferralReturned("More", Day.AddDays(7)));
            Now(1, 12, new InformationProvided("More"));
        }

        Victims();
        var eligible = prevention || recorder.Chance(94);
        Now(0, 6, eligible ? new FoundEligible() : new FoundIneligible("Reasons"));
        return eligible;
    }

    private void Assess()
    {
        Now(0, 4, new CaseAllocated(Somebody), new AssessmentBegun("form", "Form", [], Somebody));
        foreach (var whose in new[] { "child", "parent-carer", "school", "social-worker" })
            if (recorder.Chance(70))
                Voice(whose);
        if (recorder.Chance(80))
            Meanwhile(Needs());
        if (recorder.Chance(7))
            Correct();
        if (recorder.Chance(8))
        {
            Now(0, 5, new AssessmentOverridden(Somebody, "Reasons"));
            return;
        }

        Now(2, 14, new AssessmentCompleted(Somebody));
        if (recorder.Chance(10))
        {
            Now(0, 3, new AssessmentSentBack(Somebody, "Reasons"));
            Voice("child");
            Now(0, 5, new AssessmentCompleted(Somebody));
        }

        Now(0, 2, new AssessmentCountersigned(Somebody, null));
    }

    private void Voice(string whose) => Meanwhile(new VoiceRecorded(
        whose, recorder.Chance(60) ? null : recorder.Pick("declined", "no-answer", "not-safe-to-ask", "no-consent", "there-is-none"), "Words", Somebody));

    public NeedsAtStartRecorded Needs() => new(
        recorder.Chance(70), recorder.Chance(60), "attending", null, recorder.Chance(40), recorder.Pick("none", "school-support", "ehcp"), Services(), [], null, Somebody);

    public IReadOnlyList<ServiceNeed> Services() =>
        [.. RecordNeeds.ServiceKinds.Select(kind => new ServiceNeed(kind, recorder.Chance(50), recorder.Chance(50), recorder.Chance(50)))];

    private OffenceOnCase Offence()
    {
        var (code, group, type, gravity) = recorder.Pick<(string, string, string, int)>(Known);
        return new(new(code), group, type, Day.AddDays(-recorder.Between(1, 60)), age - recorder.Between(0, 1) is var then && then < 10 ? 10 : then, gravity, "illustrative", null);
    }

    private CaseEvent AboutVictim(int number) => recorder.Between(1, 13) switch
    {
        1 or 2 or 3 => new ContactAttempted(number, Day.AddDays(-recorder.Between(0, 3)), "phone", recorder.Chance(70), null, false),
        4 => new ContactConsentRecorded(number, recorder.Chance(75), Day),
        5 => new VictimViewsAsked(number, Day),
        6 => new VictimViewsRecorded(number, recorder.Pick("known", "refused", "unobtainable"), "Views"),
        7 => new VictimHelpRecorded(number, recorder.Pick("information", "support"), recorder.Pick("requested", "given"), Day, null),
        8 => new VictimDescribed(number, null, null, new(VictimDetails.Person, "adult", recorder.Chance(50), null), Somebody),
        9 => new VictimHelpRecorded(number, "support", recorder.Pick("requested", "referred"), Day, null),
        10 => new VictimHelpRecorded(number, "information", recorder.Pick("requested", "given"), Day, null),
        11 or 12 => new VictimSatisfactionRecorded(number, recorder.Pick<string>(Domain.Victims.RecordVictimSatisfaction.Answers), "Words"),
        _ => new RestorativeJusticeRecorded(number, recorder.Pick<string>(Domain.Victims.RestorativeStages.All), null, Day, null),
    };
}
