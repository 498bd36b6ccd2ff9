using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Clocks;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Reporting;
using OocdPanel.Domain.Shared;
using OocdPanel.Domain.Victims;
using Shouldly;
using Xunit;
using Case = OocdPanel.Domain.Cases.Case;

namespace OocdPanel.Domain.Tests.Cases;

/// <summary>A case without an offence: which steps it takes, and which it never does.</summary>
public class PreventionTests
{
    private static readonly Act _act = Any.Act(Any.Practitioner, Any.Start);
    private static readonly Child _child = new[] { (ChildEvent)Any.Registered() }.Aggregate(Child.Unknown, Child.Evolve);
    private static readonly AgreePlan _plan = new(Any.Programme, [new("Mentoring", "YJS", Any.End, null)]);
    private static readonly CaseEvent[] _underWay = [.. Journey.Supported, new ProgrammeAgreed(Any.Programme)];
    private static readonly CaseEvent[] _ended = [.. _underWay, new ProgrammeFinished(Any.Programme, true, Any.End)];

    [Theory]
    [InlineData(1, Stage.Referred)]
    [InlineData(2, Stage.AwaitingAllocation)]
    [InlineData(3, Stage.BeingAssessed)]
    public void It_begins_as_every_case_does(int events, Stage stage) => Of(Journey.Supported[..events]).Stage.ShouldBe(stage);

    [Fact]
    public void Assessed_it_is_ready_for_a_plan_and_never_for_a_panel() =>
        (Of(Journey.Supported).Stage, Of(_underWay).Stage, Of(_ended).Stage).ShouldBe((Stage.ReadyForPlan, Stage.InProgramme, Stage.ProgrammeEnded));

    [Fact, Trait("Command", "agree-plan"), Trait("Case", "accepted")]
    public void The_support_plan_is_a_programme_of_the_tier_prevention_under_no_disposal()
    {
        var plan = Scenario.Given(Journey.Supported).When(Agree).ThenHappened<PlanAgreed>();
        (plan.Disposal, Kpi6.TierOf(plan.KpiType), Kpi6.WhyNotAtStart(plan.KpiType, plan.AgeAtStart), plan.EndsBy).ShouldBe((PreventionWork.InsteadOfDisposal, Kpi6.Prevention, Kpi6.NotOutOfCourt, Any.End));
    }

    [Fact, Trait("Command", "agree-plan"), Trait("Case", "refused")]
    public void No_plan_before_the_assessment_is_countersigned() => Scenario.Given(Journey.Supported[..^1]).When(Agree).ThenRefused<NotAtThatStage>();

    [Theory, Trait("Command", "agree-plan"), Trait("Case", "refused")]
    [InlineData("child", false)]
    [InlineData("parent-carer", true)]
    public void Support_needs_a_consent_and_no_refusal_by_the_child(string of, bool accepted)
    {
        var refused = new AssessmentConsentRecorded(of, false, Any.Referral, null, Any.Practitioner);
        var outcome = Scenario.Given([.. Journey.Supported[..^1], refused, Journey.Supported[^1]]).When(Agree);
        if (accepted)
            outcome.ThenHappened<PlanAgreed>();
        else
            outcome.ThenRefused<SupportNeedsConsent>();
    }

    [Fact, Trait("Command", "end-programme"), Trait("Rule", "R15"), Trait("Case", "refused")]
    public void It_ends_with_an_exit_plan_as_every_programme_does()
    {
        var programme = Journey.Running(PreventionWork.Code).Aggregate(new Programme(Any.Programme), Programme.Evolve);
        var act = Any.Act(Any.Practitioner, Any.End);
        new When<Change>(EndProgramme.Decide(new(true, Any.End, null, null, null), act, programme, Of(_underWay), _child)).ThenRefused<FieldMissing>().Field.ShouldBe("exitPlan");
        new When<Change>(EndProgramme.Decide(new(false, Any.End, "Moved away", null, "School"), act, programme, Of(_underWay), _child)).Outcome.Events.Count.ShouldBe(2); // and goes back to no panel
        new When<Change>(EndProgramme.Decide(new(true, Any.End, null, null, "Club"), act, programme, Of(_underWay), _child)).ThenHappened<ProgrammeFinished>();
    }

    [Fact, Trait("Command", "vary-programme"), Trait("Case", "accepted")]
    public void It_can_be_made_longer_than_any_disposal_allows()
    {
        var programme = Journey.Running(PreventionWork.Code).Aggregate(new Programme(Any.Programme), Programme.Evolve);
        new When<ProgrammeEvent>(VaryProgramme.Decide(new(null, Any.End.AddYears(1), "Still wanted"), _act, programme, Of(_underWay), Any.Reference)).ThenHappened<ProgrammeVaried>();
    }

    [Fact, Trait("Command", "close-case"), Trait("Case", "accepted")]
    public void It_is_closed_once_the_programme_has_ended() => Scenario.Given(_ended).When(@case => CloseCase.Decide(new("Done"), _act, @case, _child, Any.Reference)).ThenHappened<CaseClosed>();

    [Fact, Trait("Command", "close-case"), Trait("Case", "refused")]
    public void It_is_not_closed_while_the_programme_runs() => Scenario.Given(_underWay).When(@case => CloseCase.Decide(new("Done"), _act, @case, _child, Any.Reference)).ThenRefused<ProgrammeStillOpen>();

    [Fact, Trait("Command", "withdraw-referral"), Trait("Case", "boundary")]
    public void It_is_withdrawn_up_to_the_plan_and_not_after_it()
    {
        Scenario.Given(Journey.Supported).When(@case => WithdrawReferral.Decide(new("Nothing is needed"), @case, null)).ThenHappened<ReferralWithdrawn>();
        Scenario.Given(_underWay).When(@case => WithdrawReferral.Decide(new("Nothing is needed"), @case, null)).ThenRefused<TooLateToWithdraw>();
        Scenario.Given(_ended).When(@case => WithdrawReferral.Decide(new("Nothing is needed"), @case, null)).ThenRefused<TooLateToWithdraw>();
    }

    public static TheoryData<string, string> NeedsAnOffence => new()
    {
        { "list-case", "supported" }, { "confirm-decision", "supported" }, { "deliver-disposal", "supported" }, { "record-refusal", "supported" },
        { "resolve-escalation", "supported" }, { "decide-after-failure", "ended" }, { "find-programme-inappropriate", "supported" },
        { "record-prosecutor-decision", "supported" }, { "set-bail-date", "supported" }, { "add-victim", "supported" }, { "override-assessment", "allocated" },
        { "correct-referral", "supported" }, { "record-follow-up", "closed" },
    };

    [Theory, Trait("Case", "refused"), MemberData(nameof(NeedsAnOffence))]
    public void What_needs_an_offence_a_panel_or_a_disposal_is_refused_as_such(string command, string at)
    {
        var @case = Of(at switch
        {
            "ended" => _ended,
            "closed" => [.. _ended, new CaseClosed("Done")],
            "allocated" => Journey.Supported[..3],
            _ => Journey.Supported,
        });
        Refusal(command, @case).ShouldBeOfType<NotInPrevention>();
    }

    [Theory, Trait("Command", "screen-referral")]
    [InlineData("lives-elsewhere", null, "accepted")]
    [InlineData("evidence-lacking", "not-in-prevention", "refused")]
    [InlineData("court-only", "not-in-prevention", "refused")]
    [InlineData("under-age", "not-under-age", "refused")]
    public void Screening_finds_it_ineligible_for_what_can_be_the_matter_with_it(string because, string? code, string _) =>
        new When<CaseEvent>(ScreenReferral.Decide(new("ineligible", "Why", null, because), _act, Of(Journey.Supported[..1]), _child, Any.Reference)).Code().ShouldBe(code);

    [Fact, Trait("Command", "screen-referral"), Trait("Case", "boundary")]
    public void A_corrected_date_of_birth_makes_it_ineligible_without_a_crime_outcome()
    {
        var younger = _child with { DateOfBirth = Any.Referral.AddYears(-10).AddDays(1) };
        var referred = Of(Journey.Supported[..1]);
        new When<CaseEvent>(ScreenReferral.Decide(new("eligible", null, null), _act, referred, younger, Any.Reference)).ThenRefused<TooYoungForPrevention>();
        new When<CaseEvent>(ScreenReferral.Decide(new("ineligible", "Nine", null, "under-age"), _act, referred, younger, Any.Reference)).ThenHappened<FoundIneligible>().CrimeOutcome.ShouldBeNull();
    }

    [Fact]
    public void The_assessment_is_the_only_clock_that_runs_on_it_before_a_plan() =>
        CaseClocks.Of(Of(Journey.Supported[..3]), ClockDates.None, Any.Reference).Select(clock => clock.Kind).ShouldBe([ClockKind.Assessment]);

    [Fact]
    public void Beside_another_case_of_the_child_it_shows_as_prevention() =>
        EarlierOutcome.Beside(new Case(Any.OtherCase), [Of(Journey.Supported)]).ShouldHaveSingleItem().OffenceGroup.ShouldBe("prevention");

    private static Case Of(CaseEvent[] happened) => happened.Aggregate(new Case(Any.Case), Case.Evolve);

    private static Outcome<Change> Agree(Case @case) => AgreePlan.Decide(_plan, _act, @case, _child, Any.Reference);

    private static Refusal? Refusal(string command, Case @case) => command switch
    {
        "list-case" => ListCase.Decide(new(1, 1), new Panel(Any.Panel), @case).Refusal,
        "confirm-decision" => ConfirmDecision.Decide(new(true, null, null), _act, @case, Any.Reference).Refusal,
        "resolve-escalation" => ResolveEscalation.Decide(new("panel-stands", "Looked again"), _act, @case, _child, Any.Reference).Refusal,
        "deliver-disposal" => DeliverDisposal.Decide(new("Home"), _act, @case, _child, Any.Reference).Refusal,
        "record-refusal" => RecordRefusal.Decide(new("refused", "Not mine"), _act, @case).Refusal,
        "decide-after-failure" => DecideAfterFailure.Decide(new("prosecute", "Reasons"), _act, @case, _child, Any.Reference).Refusal,
        "find-programme-inappropriate" => FindProgrammeInappropriate.Decide(new("In hospital"), _act, @case, _child, Any.Reference).Refusal,
        "record-prosecutor-decision" => RecordProsecutorDecision.Decide(new("J. Ash", Any.Start, "charge"), _act, @case).Refusal,
        "set-bail-date" => SetBailDate.Decide(new(new(Release.Bail, Any.Start)), _act, @case).Refusal,
        "add-victim" => AddVictim.Decide(new("Sam Sample", null, null, new("person", null, false, null)), _act, @case).Refusal,
        "override-assessment" => OverrideAssessment.Decide(new("He turns 18"), Any.Act(Any.Manager, Any.Start), @case).Refusal,
        "correct-referral" => CorrectReferral.Decide(new(ChildFacts.None, new("full"), null, "A slip"), @case, _child, [], Any.Reference).Refusal,
        "record-follow-up" => RecordFollowUp.Decide(new(6, false, null, null, "PNC"), _act, @case).Refusal,
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, null),
    };
}
