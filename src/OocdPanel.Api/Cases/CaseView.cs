using OocdPanel.Api.Children;
using OocdPanel.Api.Victims;
using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Cases;

/// <summary>A case as a person reads it: everything recorded on it that is theirs to see.</summary>
/// <param name="Version">The ETag.</param>
/// <param name="Stage">Derived: where the case stands.</param>
public sealed record CaseView(CaseId Id, long Version, string Stage)
{
    public required ChildView Child { get; init; }
    public AreaCode Area { get; init; }
    public string Source { get; init; } = "";
    public Origin? Origin { get; init; }

    /// <summary>Of a child referred for prevention: what the support is to prevent. Such a case has no offence, crime reference, admission or evidence.</summary>
    public string? Concerns { get; init; }

    public string CrimeReference { get; init; } = "";
    public string OfficerInTheCase { get; init; } = "";
    public string Admission { get; init; } = "";
    public bool EvidenceSufficient { get; init; }
    public UserId SubmittedBy { get; init; }
    public DateOnly ReferredOn { get; init; }
    public IReadOnlyList<OffenceOnCase> Offences { get; init; } = [];
    public Interview? Interview { get; init; }
    public Release? Release { get; init; }
    public string? CoSuspects { get; init; }
    public string? EarlierOutcomes { get; init; }
    public IReadOnlyList<string>? Flags { get; init; }

    /// <summary>What the service itself knows of the child’s other cases, the latest first.</summary>
    public IReadOnlyList<EarlierOutcome> OtherCases { get; init; } = [];

    public DisposalCode? SuggestedDisposal { get; init; }

    /// <summary>What is on the child’s record: disposals of this and other cases, those given outside the panel, what courts decided; the latest first.</summary>
    public IReadOnlyList<OutcomeOfChild> Outcomes { get; init; } = [];

    /// <summary>The last check of each agency.</summary>
    public IReadOnlyList<SystemCheckRecorded> SystemChecks { get; init; } = [];

    public IReadOnlyList<VictimView> Victims { get; init; } = [];

    /// <summary>The rules that the disposal given does not meet any more, since something was corrected.</summary>
    public IReadOnlyList<string> ContradictedRules { get; init; } = [];

    public InformationWanted? InformationWanted { get; init; }
    public string? WithdrawnBecause { get; init; }
    public ProsecutorDecisionRecorded? ProsecutorDecision { get; init; }
    public string? IneligibleBecause { get; init; }

    /// <summary>As a code; null where it was recorded in words only.</summary>
    public string? IneligibleReason { get; init; }

    /// <summary>The Home Office crime outcome that follows where the child is under age.</summary>
    public string? CrimeOutcome { get; init; }
    public UserId? Practitioner { get; init; }

    /// <summary>All assessments of the child in this case, the first first; empty before it is begun.</summary>
    public IReadOnlyList<AssessmentView> Assessments { get; init; } = [];

    /// <summary>What remains to be done before the assessment now made is complete, as codes.</summary>
    public IReadOnlyList<string> AssessmentRemaining { get; init; } = [];

    /// <summary>R26: a judgement is high, and nobody asked the risk panel or said why not.</summary>
    public bool RiskPanelWanted { get; init; }

    /// <summary>R8: the day by which the assessment is complete; null where the bank holidays on file do not reach it.</summary>
    public DateOnly? AssessmentDue { get; init; }

    /// <summary>Who was added as a victim by mistake, and taken off the case.</summary>
    public IReadOnlyList<VictimRemoved> VictimsRemoved { get; init; } = [];

    /// <summary>R18: what is due on the case and what was done, the earliest day first.</summary>
    public IReadOnlyList<ClockView> Clocks { get; init; } = [];

    /// <summary>The area’s policy has an enhanced case management clinic.</summary>
    public bool AreaHasClinic { get; init; }

    // The assessment now in force, or being made.
    public IReadOnlyList<SectionView> Assessment => Latest.Sections;
    public JudgementsMade? Judgements => Latest.Judgements;
    public UserId? Assessor => Latest.Assessor;
    public bool AssessmentCompleted => Latest.Completed;
    public UserId? CountersignedBy => Latest.CountersignedBy;
    public string? CountersignatureComment => Latest.CountersignatureComment;
    public string? SentBackBecause => Latest.SentBackBecause;

    public PanelId? ListedOn { get; init; }

    /// <summary>What the panel awaits before it hears the case again; null once it is listed.</summary>
    public CaseDeferred? Deferral { get; init; }

    /// <summary>Why a chair took the case off an agenda; null once it is listed again.</summary>
    public string? TakenOffBecause { get; init; }

    /// <summary>What members of panels recorded for their agencies.</summary>
    public IReadOnlyList<PanelViewRecorded> Views { get; init; } = [];

    public PanelDecision? Decision { get; init; }
    public UserId? DecidedBy { get; init; }

    /// <summary>R10: the decision in force was made outside a meeting, and what a meeting said to it; null where a meeting decided.</summary>
    public UrgentView? Urgent { get; init; }
    public UserId? ConfirmedBy { get; init; }

    /// <summary>What the police confirmed: the panel’s disposal, or theirs where a disagreement was resolved so (R12).</summary>
    public DisposalCode? ConfirmedDisposal { get; init; }

    /// <summary>The disposal in force: what was confirmed, or, before that, what the panel decided.</summary>
    public DisposalCode? Disposal => ConfirmedDisposal ?? Decision?.Disposal;

    /// <summary>Disagreements with decisions, oldest first, each with what came of it.</summary>
    public IReadOnlyList<EscalationView> Escalations { get; init; } = [];

    public DisposalDelivered? Delivery { get; init; }
    public IReadOnlyList<ProgrammeLine> Programmes { get; init; } = [];

    /// <summary>R5: an earlier caution makes a programme compulsory, and none has been agreed nor found inappropriate.</summary>
    public bool ProgrammeCompulsory { get; init; }

    public string? ProgrammeInappropriateBecause { get; init; }

    /// <summary>R14: the last day of what the child has to do, without a reason for a later one; null where there is none.</summary>
    public DateOnly? ProgrammeDue { get; init; }

    /// <summary>R19: the day on which the caution is spent, as far as is known now; null for what is no caution, and for one that was followed by a prosecution.</summary>
    public DateOnly? SpentOn { get; init; }

    /// <summary>R13: what the police decided after what was agreed was not completed.</summary>
    public FailureDecided? AfterFailure { get; init; }

    /// <summary>Whether the child offended again, by the months after the disposal.</summary>
    public IReadOnlyList<FollowUpRecorded> FollowUps { get; init; } = [];

    /// <summary>The months after which it is to be asked whether the child offended again, and the day from which on.</summary>
    public IReadOnlyList<FollowUpDue> FollowUpsDue { get; init; } = [];

    /// <summary>Audits of the work on the case, the latest last; one recorded again for the same day stands in place of the earlier.</summary>
    public IReadOnlyList<CaseAudited> Audits { get; init; } = [];

    public string? ReturnedToPanelBecause { get; init; }
    public string? Outcome22Evidence { get; init; }
    public string? Closure { get; init; }

    /// <summary>What this case's own referral told of the child.</summary>
    internal ChildParticulars? AsReferred { get; init; }

    private AssessmentView Latest => Assessments.Count == 0 ? new AssessmentView(1) : Assessments[^1];

    /// <param name="contacts">Whether the reader may see how to reach a victim.</param>
    public static CaseView Of(CaseId id, IReadOnlyList<RecordedEvent> events, Child child, Func<VictimView, bool> contacts)
    {
        var state = events.Aggregate(new Case(id), (state, happened) => Case.Evolve(state, (CaseEvent)happened.Data));
        var start = new CaseView(id, events[^1].Version, state.Stage.Code())
        {
            Child = ChildView.Of(child.StaysAs ?? state.Child, child),
            AsReferred = child.ReferredWith.GetValueOrDefault(id),
            RiskPanelWanted = state.Assessment is { Judgement.IsHigh: true, RiskPanelSettled: false },
            AssessmentRemaining = AssessmentTasks.Remaining(state.Assessment),
        };
        var found = events.Aggregate(start, (view, happened) => With(view, (CaseEvent)happened.Data));
        return found with
        {
            Victims = [.. found.Victims.Select(victim => contacts(victim) ? victim : victim.WithoutContact())],
            Urgent = UrgentView.Of(events),
            SpentOn = found.Delivery is { } given && state.AfterFailure != DecideAfterFailure.Prosecute ? Spent.On(given.Disposal, given.On, found.Programmes is [.., { EndedOn: { } ended }] && ended >= given.On ? ended : null) : null,
            FollowUpsDue = state is { Closed: true, DeliveredOn: { } on } ? [.. RecordFollowUp.Windows.Except(state.FollowedUp).Select(months => new FollowUpDue(months, RecordFollowUp.DueOn(on, months)))] : [],
        };
    }

    private static CaseView With(CaseView view, CaseEvent happened) => happened switch
    {
        ReferralSubmitted e => view with
        {
            Area = e.Area,
            Source = e.Source,
            Origin = e.Origin,
            Interview = e.Interview,
            Release = e.Release,
            CoSuspects = e.CoSuspects,
            EarlierOutcomes = e.EarlierOutcomes,
            Flags = e.Flags,
            SuggestedDisposal = e.SuggestedDisposal,
            CrimeReference = e.CrimeReference,
            OfficerInTheCase = e.OfficerInTheCase,
            Admission = e.Admission,
            EvidenceSufficient = e.EvidenceSufficient,
            SubmittedBy = e.SubmittedBy,
            ReferredOn = e.ReferredOn,
            Offences = e.Offences,
            Victims = [.. e.Victims.Select(victim => new VictimView(victim.Number, victim.Name, victim.Contact, null, null) { EnteredBy = e.SubmittedBy })],
        },
        PreventionReferred e => view with
        {
            Area = e.Area,
            Source = PreventionWork.Code,
            Concerns = e.Concerns,
            Flags = e.Flags,
            SubmittedBy = e.SubmittedBy,
            ReferredOn = e.ReferredOn,
        },
        ReferralCorrected e => view with
        {
            CrimeReference = e.Is.CrimeReference ?? view.CrimeReference,
            OfficerInTheCase = e.Is.OfficerInTheCase ?? view.OfficerInTheCase,
            Admission = e.Is.Admission ?? view.Admission,
            EvidenceSufficient = e.Is.EvidenceSufficient ?? view.EvidenceSufficient,
            Offences = e.Is.Offences ?? view.Offences,
            ContradictedRules = e.Contradicts,
        },
        ReferralWithdrawn e => view with { WithdrawnBecause = e.Why, ListedOn = null },
        ProsecutorDecisionRecorded e => view with { ProsecutorDecision = e },
        BailDateSet e => view with { Release = e.Release },
        ReferralReturned e => view with { InformationWanted = new InformationWanted(e.Wanted, e.By, null) },
        InformationProvided e => view with { InformationWanted = view.InformationWanted! with { Answer = e.Answer } },
        FoundIneligible e => view with { IneligibleBecause = e.Why, IneligibleReason = e.Because, CrimeOutcome = e.CrimeOutcome },
        CaseAllocated e => view with { Practitioner = e.Practitioner },
        CaseTransferred e => view with { Area = e.To, Practitioner = null },
        SystemCheckRecorded e => view with { SystemChecks = [.. view.SystemChecks.Where(check => check.Agency != e.Agency), e] },
        VictimAdded e => view with { Victims = [.. view.Victims, VictimView.Of(e)] },
        VictimRemoved e => view with { Victims = [.. view.Victims.Where(victim => victim.Number != e.Victim)], VictimsRemoved = [.. view.VictimsRemoved, e] },
        IAboutVictim e => view with { Victims = [.. view.Victims.Select(victim => victim.Number == e.Victim ? victim.Then(e) : victim)] },
        VictimViewsRecorded e => view with
        {
            Victims = [.. view.Victims.Select(victim => victim.Number == e.Victim ? victim with { State = e.State, Views = e.Views } : victim)],
        },
        AssessmentEvent e => view with { Assessments = AssessmentView.With(view.Assessments, e) },
        CaseListed e => view with { ListedOn = e.Panel, Deferral = null, TakenOffBecause = null },
        CaseTakenOff e => view with { ListedOn = null, TakenOffBecause = e.Why },
        CaseDeferred e => view with { ListedOn = null, Deferral = e },
        PanelViewRecorded e => view with { Views = [.. view.Views, e] },
        CaseCarriedOver => view with { ListedOn = null },
        PanelDecisionRecorded e => Decided(view, e.Decision, e.Chair),
        DecidedUrgently e => Decided(view, e.Decision, e.Manager),
        DecisionConfirmed e => view with { ConfirmedBy = e.DecisionMaker, ConfirmedDisposal = e.Disposal },
        DecisionEscalated e => view with { Escalations = [.. view.Escalations, new EscalationView(e, null, null)] },
        ResolutionProposed e => view with { Escalations = [.. view.Escalations.SkipLast(1), view.Escalations[^1] with { Proposed = e }] },
        EscalationResolved e => view with { Escalations = [.. view.Escalations.SkipLast(1), view.Escalations[^1] with { Resolved = e }] },
        DecisionWithdrawn e => view with { Decision = null, DecidedBy = null, ConfirmedBy = null, ConfirmedDisposal = null, ListedOn = null, ReturnedToPanelBecause = e.Why },
        DisposalDelivered e => view with { Delivery = e },
        DisposalRefused e => view with { Decision = null, DecidedBy = null, ConfirmedBy = null, ConfirmedDisposal = null, ListedOn = null, ReturnedToPanelBecause = e.Why },
        ProgrammeFoundInappropriate e => view with { ProgrammeInappropriateBecause = e.Why },
        FailureDecided e => view with { AfterFailure = e },
        CaseAudited e => view with { Audits = [.. view.Audits.Where(audit => audit.On != e.On), e] },
        FollowUpRecorded e => view with { FollowUps = [.. view.FollowUps, e] },
        ProgrammeAgreed e => view with { Programmes = [.. view.Programmes, new ProgrammeLine(e.Programme, null, null)] },
        ProgrammeFinished e => view with
        {
            Programmes = [.. view.Programmes.Select(line => line.Programme == e.Programme ? line with { Completed = e.Completed, EndedOn = e.On } : line)],
        },
        ReturnedToPanel e => view with { ReturnedToPanelBecause = e.Why, ListedOn = null, Decision = null, DecidedBy = null, ConfirmedBy = null, ConfirmedDisposal = null, Delivery = null, AfterFailure = null },
        Outcome22Finalised e => view with { Outcome22Evidence = e.Evidence },
        CaseClosed e => view with { Closure = e.Summary },
        _ => view,
    };

    private static CaseView Decided(CaseView view, PanelDecision decision, UserId by) =>
        view with { Decision = decision, DecidedBy = by, Victims = [.. view.Victims.Select(victim => victim with { DecidedWith = true })] };
}

/// <param name="FamilyName">Empty where names cannot be read: the given name then says why.</param>
/// <param name="DateOfBirth">Null where it cannot be read: the child is erased, or there are no keys.</param>
public sealed record ChildView(
    ChildId Id, string GivenName, string FamilyName, DateOnly? DateOfBirth, string Sex, EthnicityCode Ethnicity, DistrictCode District, IReadOnlyList<Identifier> Identifiers,
    ChildParticulars? Particulars = null)
{
    /// <summary>As people say it.</summary>
    public string FullName() => $"{GivenName} {FamilyName}".Trim();

    /// <summary>Nobody was born on the first day of the year 1: it stands for a date that cannot be read.</summary>
    public static ChildView Of(ChildId id, Child child)
    {
        var readable = child.DateOfBirth != default;
        return new ChildView(
            id, child.Name.Given, readable ? child.Name.Family : "", readable ? child.DateOfBirth : null, child.Sex, child.Ethnicity, child.District, child.Identifiers,
            child.Particulars == ChildParticulars.None ? null : child.Particulars);
    }
}

/// <param name="Due">Null where it cannot be told.</param>
public sealed record InformationWanted(string What, DateOnly By, string? Answer, Due? Due = null);

/// <param name="Proposed">How one of the two who resolve it would do so.</param>
/// <param name="Resolved">Null while the disagreement stands.</param>
public sealed record EscalationView(DecisionEscalated Escalated, ResolutionProposed? Proposed, EscalationResolved? Resolved);

/// <param name="On">The first day on which it can be recorded.</param>
public sealed record FollowUpDue(int Months, DateOnly On);

public sealed record ProgrammeLine(ProgrammeId Programme, bool? Completed, DateOnly? EndedOn);
