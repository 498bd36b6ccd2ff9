using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Reporting;

/// <summary>How far a case came and on which days, folded from its history: what timeliness and the stages are counted from.</summary>
public sealed record CaseProgress
{
    public static readonly CaseProgress None = new();

    public DateOnly? ReferredOn { get; init; }
    /// <summary>Of a child referred without an offence.</summary>
    public int? AgeAtReferral { get; init; }

    public DateOnly? ScreenedOn { get; init; }

    /// <summary>Complete, and not sent back since; or overridden (R7).</summary>
    public DateOnly? AssessedOn { get; init; }

    public DateOnly? DecidedOn { get; init; }
    public DateOnly? ConfirmedOn { get; init; }
    public DateOnly? DeliveredOn { get; init; }

    /// <summary>Released under investigation that day; null where the child was not, or is not any more.</summary>
    public DateOnly? UnderInvestigationSince { get; init; }

    /// <summary>R7: a manager let the case go on without a settled assessment.</summary>
    public bool Overridden { get; init; }

    /// <summary>The disposal that the police confirmed last and that was not withdrawn since.</summary>
    public DisposalCode? Disposal { get; init; }

    /// <summary>A programme was completed.</summary>
    public bool Completed { get; init; }

    /// <summary>Areas by the day from which they were in charge, as they were recorded.</summary>
    public IReadOnlyList<(DateOnly Since, AreaCode Area)> Areas { get; init; } = [];

    /// <summary>The area in charge on a day: of transfers on or before it, the one recorded last.</summary>
    public AreaCode AreaOn(DateOnly day) => Areas.Where(area => area.Since <= day).Select(area => area.Area).DefaultIfEmpty(Areas[0].Area).Last();

    /// <param name="on">The day it happened.</param>
    public static CaseProgress Evolve(CaseProgress so, CaseEvent happened, DateOnly on) => happened switch
    {
        ReferralSubmitted e => so with
        {
            ReferredOn = e.ReferredOn,
            Areas = [(e.ReferredOn, e.Area)],
            UnderInvestigationSince = e.Release is { Kind: Release.UnderInvestigation } release ? release.On : null,
        },
        PreventionReferred e => so with { ReferredOn = e.ReferredOn, AgeAtReferral = e.AgeAtReferral, Areas = [(e.ReferredOn, e.Area)] },
        CaseTransferred e => so with { Areas = [.. so.Areas, (on, e.To)] },
        BailDateSet e => so with { UnderInvestigationSince = e.Release.Kind == Release.UnderInvestigation ? e.Release.On : null },
        FoundEligible or FoundIneligible => so with { ScreenedOn = so.ScreenedOn ?? on },
        AssessmentCompleted => so with { AssessedOn = so.AssessedOn ?? on },
        AssessmentOverridden => so with { AssessedOn = so.AssessedOn ?? on, Overridden = true },
        AssessmentSentBack => so with { AssessedOn = null },
        IDecisionMade => so with { DecidedOn = so.DecidedOn ?? on },
        DecisionConfirmed e => so with { ConfirmedOn = so.ConfirmedOn ?? on, Disposal = e.Disposal },
        DisposalDelivered e => so with { DeliveredOn = so.DeliveredOn ?? e.On },
        DecisionWithdrawn or DisposalRefused or ReferralWithdrawn => so with { Disposal = null },
        ProgrammeFinished { Completed: true } => so with { Completed = true },
        _ => so,
    };
}
