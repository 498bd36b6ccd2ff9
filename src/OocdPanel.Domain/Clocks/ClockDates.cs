using OocdPanel.Domain.Cases;

namespace OocdPanel.Domain.Clocks;

/// <summary>The days that start and stop the clocks of a case, folded from its history. What a clock waits for and what stopped it, nothing else.</summary>
public sealed record ClockDates
{
    public static readonly ClockDates None = new();

    public DateOnly? WantedBy { get; init; }
    public DateOnly? InformationOn { get; init; }
    public DateOnly? AssessedOn { get; init; }

    /// <summary>The day to return on bail; null where the child is not on bail.</summary>
    public DateOnly? BailReturn { get; init; }

    /// <summary>The day on which that day was set: day 0 of telling the police (R8).</summary>
    public DateOnly? BailSetOn { get; init; }

    public DateOnly? DecidedOn { get; init; }
    public DateOnly? DeferredUntil { get; init; }
    public DateOnly? TakenUpOn { get; init; }

    /// <summary>The day of the last decision outside a meeting (R10).</summary>
    public DateOnly? DecidedUrgentlyOn { get; init; }

    public DateOnly? RatifiedOn { get; init; }
    public DateOnly? EscalatedOn { get; init; }
    public DateOnly? ResolvedOn { get; init; }
    public DateOnly? ProgrammeEndedOn { get; init; }
    public DateOnly? FollowedUp6On { get; init; }
    public DateOnly? FollowedUp12On { get; init; }

    /// <summary>The first disposal’s, also where the case came back after it: a return on bail is over then.</summary>
    public DateOnly? DeliveredOn { get; init; }

    /// <param name="on">The day it was recorded: a clock cannot be stopped in the past.</param>
    public static ClockDates Evolve(ClockDates dates, CaseEvent happened, DateOnly on) => happened switch
    {
        ReferralSubmitted { Release: { } release } e => dates.Released(release, e.ReferredOn),
        BailDateSet e => dates.Released(e.Release, on),
        ReferralReturned e => dates with { WantedBy = e.By, InformationOn = null },
        InformationProvided => dates with { InformationOn = on },
        AssessmentCompleted or AssessmentOverridden => dates with { AssessedOn = dates.AssessedOn ?? on },
        AssessmentSentBack => dates with { AssessedOn = null },
        CaseDeferred e => dates with { DeferredUntil = e.Until, TakenUpOn = null },
        CaseListed => dates with { TakenUpOn = dates.TakenUpOn ?? on },
        DecidedUrgently => dates with { DecidedOn = dates.DecidedOn ?? on, TakenUpOn = dates.TakenUpOn ?? on, DecidedUrgentlyOn = on, RatifiedOn = null },
        UrgentDecisionRatified => dates with { RatifiedOn = on },
        PanelDecisionRecorded => dates with { DecidedOn = dates.DecidedOn ?? on, TakenUpOn = dates.TakenUpOn ?? on },
        DecisionEscalated => dates with { EscalatedOn = on, ResolvedOn = null },
        EscalationResolved => dates with { ResolvedOn = on },
        DisposalDelivered e => dates with { DeliveredOn = dates.DeliveredOn ?? e.On },
        ProgrammeAgreed => dates with { ProgrammeEndedOn = null },
        ProgrammeFinished e => dates with { ProgrammeEndedOn = e.On },
        ReturnedToPanel => dates with { ProgrammeEndedOn = null },
        FollowUpRecorded { Months: 6 } => dates with { FollowedUp6On = on },
        FollowUpRecorded { Months: 12 } => dates with { FollowedUp12On = on },
        _ => dates,
    };

    private ClockDates Released(Release release, DateOnly on) => release.Kind == Release.Bail
        ? this with { BailReturn = release.On, BailSetOn = on }
        : this with { BailReturn = null, BailSetOn = null };
}
