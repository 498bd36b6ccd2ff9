using System.Collections.Immutable;
using System.Diagnostics;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Cases;

/// <summary>A case, as far as later decisions need it.</summary>
public sealed record Case(CaseId Id)
{
    /// <summary>How many things have happened on the case.</summary>
    public long Version { get; init; }

    public ChildId Child { get; init; }
    public AreaCode Area { get; init; }
    public UserId SubmittedBy { get; init; }
    public DateOnly ReferredOn { get; init; }

    /// <summary>Referred for support without an offence: no panel, no disposal.</summary>
    public bool Prevention { get; init; }

    public string CrimeReference { get; init; } = "";
    public string OfficerInTheCase { get; init; } = "";
    public string Admission { get; init; } = "";
    public bool EvidenceSufficient { get; init; }
    public bool Withdrawn { get; init; }

    /// <summary>What the prosecutor decided last, by its code; null while nothing is recorded (R6).</summary>
    public string? ProsecutorDecision { get; init; }

    public ImmutableArray<OffenceOnCase> Offences { get; init; } = [];
    public ImmutableArray<VictimOnCase> Victims { get; init; } = [];

    /// <summary>How many victims were ever named: numbers go from 1 to it, also where one was taken off the case.</summary>
    public int VictimsNamed { get; init; }

    /// <summary>The numbers of those who were victims of the case when it was decided on: they stay so.</summary>
    public ImmutableHashSet<int> VictimsAtDecision { get; init; } = [];

    /// <summary>The same victims, by number: what was done about each.</summary>
    public ImmutableDictionary<int, VictimState> VictimStates { get; init; } = ImmutableDictionary<int, VictimState>.Empty;

    public ImmutableDictionary<int, string> VictimViews { get; init; } = ImmutableDictionary<int, string>.Empty;
    public Screening Screening { get; init; }
    public UserId? Practitioner { get; init; }
    public Assessment Assessment { get; init; } = Assessment.None;

    /// <summary>The version of the case at which the assessment was countersigned, or overridden (R7); 0 before.</summary>
    public long CountersignedAt => Assessment.SettledAt;

    public PanelId? ListedOn { get; init; }

    /// <summary>The decision in force: the panel’s, with the disposal that the police confirmed once they have (R12).</summary>
    public PanelDecision? Decision { get; init; }

    /// <summary>R10: who decided outside a meeting, until a meeting has heard it; null where nothing waits to be ratified.</summary>
    public UserId? ToBeRatified { get; init; }

    /// <summary>R12: a disagreement with the decision that is not resolved; null where there is none.</summary>
    public Escalation? Escalation { get; init; }

    /// <summary>Everybody who chaired a decision on this case, also one that came back (R25).</summary>
    public ImmutableHashSet<UserId> Chairs { get; init; } = [];

    /// <summary>The agencies that do not agree with the decision.</summary>
    public ImmutableHashSet<AgencyCode> Dissents { get; init; } = [];

    public bool Confirmed { get; init; }
    public bool Delivered { get; init; }

    /// <summary>The day on which the disposal was given; null before.</summary>
    public DateOnly? DeliveredOn { get; init; }

    /// <summary>The disposal given was quashed or changed on appeal.</summary>
    public bool Appealed { get; init; }

    /// <summary>R14: why conditions take longer than is usual; null where they do not.</summary>
    public string? LongerBecause { get; init; }

    /// <summary>R5: a programme would be compulsory, and was found not to be right for the child.</summary>
    public bool ProgrammeInappropriate { get; init; }

    public ProgrammeId? OpenProgramme { get; init; }

    /// <summary>Programmes that ended under the decision now in force, each completed or not.</summary>
    public ImmutableArray<bool> Ended { get; init; } = [];

    /// <summary>R13: what the police decided after what was agreed was not completed; null before.</summary>
    public string? AfterFailure { get; init; }

    /// <summary>R13: what was agreed was not completed, and the police have not decided yet what follows.</summary>
    public bool AwaitsPolice =>
        AfterFailure is null && Ended.Contains(false) &&
        (Decision?.Disposal == DisposalCodes.DeferredProsecution || Decision?.Disposal == DisposalCodes.YouthConditionalCaution);

    public bool Outcome22Final { get; init; }
    public bool Closed { get; init; }

    /// <summary>After how many months it was asked whether the child offended again.</summary>
    public ImmutableHashSet<int> FollowedUp { get; init; } = [];

    /// <summary>The numbers of the victims about whom nothing personal is kept any more.</summary>
    public ImmutableHashSet<int> ErasedVictims { get; init; } = [];

    /// <summary>Nothing more is decided on it.</summary>
    public bool IsOver => Stage is Stage.Closed or Stage.Ineligible or Stage.Withdrawn;

    /// <summary>Null where the child is referred without an offence.</summary>
    public DateOnly? FirstOffence => Offences.Min(offence => (DateOnly?)offence.On);

    /// <summary>Of the offence named first; <c>prevention</c> where the child is referred without one.</summary>
    public string OffenceGroup => Offences.IsEmpty ? PreventionWork.Code : Offences[0].Group;

    /// <summary>Derived, in the order in which a later fact outweighs an earlier one.</summary>
    public Stage Stage =>
        Closed ? Stage.Closed :
        Withdrawn ? Stage.Withdrawn :
        Screening == Screening.Ineligible ? Stage.Ineligible :
        Outcome22Final ? Stage.Outcome22Final :
        OpenProgramme is not null ? Stage.InProgramme :
        AwaitsPolice ? Stage.AwaitingProsecutionDecision :
        Ended.Length > 0 ? Stage.ProgrammeEnded :
        Delivered ? Stage.Delivered :
        Escalation is not null ? Stage.Escalated :
        Confirmed ? Stage.AwaitingDelivery :
        Decision is not null ? Stage.AwaitingConfirmation :
        Screening == Screening.Returned ? Stage.ReturnedForInformation :
        Screening == Screening.None ? Stage.Referred :
        Practitioner is null ? Stage.AwaitingAllocation :
        !Assessment.Completed && !Assessment.Overridden ? Stage.BeingAssessed :
        !Assessment.Settled ? Stage.AwaitingCountersignature :
        Prevention ? Stage.ReadyForPlan :
        ListedOn is null ? Stage.ReadyForPanel :
        Stage.AwaitingPanel;

    public VictimState Victim(int number) => VictimStates.GetValueOrDefault(number, new(SubmittedBy, ReferredOn));

    /// <summary>Null when the case is at one of the stages; otherwise the refusal that says so.</summary>
    public Refusal? NotAt(params IReadOnlyList<Stage> stages) =>
        stages.Contains(Stage) ? null : Prevention && stages.All(PreventionWork.Never) ? new NotInPrevention() : new NotAtThatStage(Stage, stages);

    /// <summary>Where a decision falls that no meeting has ratified yet, the meeting it is listed on decides instead.</summary>
    private PanelId? StillListed => ToBeRatified is null ? null : ListedOn;

    public static Case Evolve(Case @case, CaseEvent happened) => Then(@case with { Version = @case.Version + 1 }, happened);

    private static Case Then(Case @case, CaseEvent happened) => happened switch
    {
        ReferralSubmitted e => @case with
        {
            Child = e.Child,
            Area = e.Area,
            SubmittedBy = e.SubmittedBy,
            ReferredOn = e.ReferredOn,
            CrimeReference = e.CrimeReference,
            OfficerInTheCase = e.OfficerInTheCase,
            Admission = e.Admission,
            EvidenceSufficient = e.EvidenceSufficient,
            Offences = [.. e.Offences],
            Victims = [.. e.Victims],
            VictimsNamed = e.Victims.Count,
            VictimStates = e.Victims.ToImmutableDictionary(victim => victim.Number, _ => new VictimState(e.SubmittedBy, e.ReferredOn)),
        },
        PreventionReferred e => @case with
        {
            Child = e.Child,
            Area = e.Area,
            SubmittedBy = e.SubmittedBy,
            ReferredOn = e.ReferredOn,
            Prevention = true,
        },
        ReferralCorrected e => @case with
        {
            CrimeReference = e.Is.CrimeReference ?? @case.CrimeReference,
            OfficerInTheCase = e.Is.OfficerInTheCase ?? @case.OfficerInTheCase,
            Admission = e.Is.Admission ?? @case.Admission,
            EvidenceSufficient = e.Is.EvidenceSufficient ?? @case.EvidenceSufficient,
            Offences = [.. e.Is.Offences ?? @case.Offences],
        },
        ReferralWithdrawn => @case with { Withdrawn = true, ListedOn = null, ToBeRatified = null },
        ProsecutorDecisionRecorded e => @case with { ProsecutorDecision = e.Decision },
        BailDateSet => @case,
        ReferralReturned => @case with { Screening = Screening.Returned },
        InformationProvided => @case with { Screening = Screening.None },
        FoundEligible => @case with { Screening = Screening.Eligible },
        FoundIneligible => @case with { Screening = Screening.Ineligible },
        CaseAllocated e => @case with { Practitioner = e.Practitioner },
        VictimAdded e => @case with
        {
            Victims = @case.Victims.Add(new(e.Victim, e.Name, e.Contact)),
            VictimsNamed = e.Victim,
            VictimStates = @case.VictimStates.SetItem(e.Victim, new(e.AddedBy, e.On) { Details = e.Details, NamedContact = e.NamedContact }),
        },
        VictimRemoved e => @case with { Victims = @case.Victims.RemoveAll(victim => victim.Number == e.Victim), VictimViews = @case.VictimViews.Remove(e.Victim) },
        IAboutVictim e => @case with { VictimStates = @case.VictimStates.SetItem(e.Victim, @case.Victim(e.Victim).Then(e)) },
        VictimViewsRecorded e => @case with { VictimViews = @case.VictimViews.SetItem(e.Victim, e.State) },
        SystemCheckRecorded or CaseAudited => @case,
        AssessmentEvent e => @case with { Assessment = Assessment.Evolve(@case.Assessment, e, @case.Version) },
        CaseListed e => @case with { ListedOn = e.Panel },
        CaseCarriedOver => @case with { ListedOn = null },
        CaseTakenOff => @case with { ListedOn = null },
        CaseDeferred => @case with { ListedOn = null },
        PanelViewRecorded { Kind: Viewpoints.Dissent } e => @case with { Dissents = @case.Dissents.Add(e.Agency) },
        PanelViewRecorded => @case,
        PanelDecisionRecorded e => @case with
        {
            Decision = e.Decision,
            VictimsAtDecision = @case.VictimsAtDecision.Union(@case.Victims.Select(victim => victim.Number)),
            Chairs = @case.Chairs.Add(e.Chair),
            Dissents = [.. e.Decision.Dissents.Select(dissent => dissent.Agency)],
        },
        DecidedUrgently e => @case with
        {
            Decision = e.Decision,
            VictimsAtDecision = @case.VictimsAtDecision.Union(@case.Victims.Select(victim => victim.Number)),
            Chairs = @case.Chairs.Add(e.Manager),
            Dissents = [],
            ToBeRatified = e.Manager,
        },
        UrgentDecisionRatified e => @case with { Chairs = @case.Chairs.Add(e.Chair), ToBeRatified = null },
        DecisionConfirmed e => @case with { Confirmed = true, Decision = @case.Decision?.ConfirmedAs(e.Disposal) },
        DecisionEscalated e => @case with { Escalation = new Escalation(e.By, e.Wanted) },
        ResolutionProposed e => @case with { Escalation = @case.Escalation?.Proposed(e) },
        EscalationResolved => @case with { Escalation = null },
        DecisionWithdrawn => @case with { ListedOn = @case.StillListed, ToBeRatified = null, Decision = null, Confirmed = false, Dissents = [] },
        DisposalDelivered e => @case with { Delivered = true, DeliveredOn = e.On, LongerBecause = e.LongerBecause },
        DisposalAppealed e => @case with { Appealed = @case.Appealed || @case.DeliveredOn == e.GivenOn },
        DisposalRefused => @case with { ListedOn = @case.StillListed, ToBeRatified = null, Decision = null, Confirmed = false, Dissents = [] },
        ProgrammeFoundInappropriate => @case with { ProgrammeInappropriate = true },
        ProgrammeAgreed e => @case with { OpenProgramme = e.Programme },
        ProgrammeFinished e => @case with { OpenProgramme = null, Ended = @case.Ended.Add(e.Completed) },
        FailureDecided e => @case with { AfterFailure = e.Decision },
        ReturnedToPanel => @case with
        {
            ListedOn = @case.StillListed,
            ToBeRatified = null,
            Decision = null,
            Confirmed = false,
            Delivered = false,
            DeliveredOn = null,
            Appealed = false,
            LongerBecause = null,
            AfterFailure = null,
            Ended = [],
            Dissents = [],
        },
        Outcome22Finalised => @case with { Outcome22Final = true },
        CaseTransferred e => @case with { Area = e.To, Practitioner = null },
        CaseClosed => @case with { Closed = true },
        FollowUpRecorded e => @case with { FollowedUp = @case.FollowedUp.Add(e.Months) },
        VictimErased e => @case with { ErasedVictims = @case.ErasedVictims.Add(e.Victim) },
        _ => throw new UnreachableException($"A case does not know what to do with {happened.GetType().Name}."),
    };
}

/// <summary>What screening found.</summary>
public enum Screening
{
    None,
    Returned,
    Eligible,
    Ineligible,
}
