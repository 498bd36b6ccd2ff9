using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Programmes;

/// <param name="Version">The ETag.</param>
/// <param name="End">Null while the programme is under way.</param>
public sealed record ProgrammeView(
    ProgrammeId Id, long Version, CaseId Case, DisposalCode Disposal, DateOnly StartedOn, int AgeAtStart, UserId Practitioner, IReadOnlyList<Activity> Activities,
    IReadOnlyList<SessionRecorded> Sessions, ProgrammeEnded? End)
{
    public IReadOnlyList<ProgrammeTarget> Targets { get; init; } = [];

    /// <summary>Of a youth conditional caution, as they hold now.</summary>
    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>The last day of all that is to be done, as it stands now.</summary>
    public DateOnly EndsBy { get; init; }

    /// <summary>Why it takes longer than is usual; null where it does not, or that was said at delivery.</summary>
    public string? LongerBecause { get; init; }

    public IReadOnlyList<ProgrammeReviewed> Reviews { get; init; } = [];

    public IReadOnlyList<ProgrammeVaried> Variations { get; init; } = [];

    public IReadOnlyList<BreachRecorded> Breaches { get; init; } = [];

    public IReadOnlyList<FeedbackRecorded> Feedback { get; init; } = [];

    /// <summary>How far the child keeps to the programme, by the sessions and breaches above.</summary>
    public required Compliance Compliance { get; init; }

    public static ProgrammeView Of(ProgrammeId id, IReadOnlyList<ProgrammeEvent> events)
    {
        var plan = events.OfType<PlanAgreed>().First();
        var now = events.Aggregate(new Programme(id), Programme.Evolve);
        return new ProgrammeView(
            id, events.Count, plan.Case, plan.Disposal, plan.StartedOn, plan.AgeAtStart, plan.Practitioner, plan.Activities,
            [.. events.OfType<SessionRecorded>()], events.OfType<ProgrammeEnded>().FirstOrDefault())
        {
            Compliance = Compliance.Of(events),
            Targets = plan.Targets ?? [],
            Conditions = now.Conditions,
            EndsBy = now.EndsBy,
            LongerBecause = plan.LongerBecause,
            Reviews = [.. events.OfType<ProgrammeReviewed>()],
            Variations = [.. events.OfType<ProgrammeVaried>()],
            Breaches = [.. events.OfType<BreachRecorded>()],
            Feedback = [.. events.OfType<FeedbackRecorded>()],
        };
    }
}
