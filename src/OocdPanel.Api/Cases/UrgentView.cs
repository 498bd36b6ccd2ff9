using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Cases;

/// <summary>R10: a decision made outside a meeting.</summary>
/// <param name="Manager">Who decided.</param>
/// <param name="Urgency">Why it could not wait.</param>
/// <param name="Ratified">What a meeting said to it; null while it waits to be ratified.</param>
/// <param name="RatifiedOn">The day on which the meeting said so.</param>
public sealed record UrgentView(UserId Manager, DateOnly On, string Urgency, PanelDecision Decision, bool? Ratified, DateOnly? RatifiedOn, string? RatificationWords)
{
    /// <returns>Null where the decision in force is a meeting’s, or there is none.</returns>
    public static UrgentView? Of(IEnumerable<RecordedEvent> history) => history.Aggregate((UrgentView?)null, (found, happened) => happened.Data switch
    {
        DecidedUrgently e => new(e.Manager, UkTime.DayOf(happened.Headers.OccurredAt), e.Urgency, e.Decision, null, null, null),
        UrgentDecisionRatified e => found! with { Ratified = e.Ratified, RatifiedOn = UkTime.DayOf(happened.Headers.OccurredAt), RatificationWords = e.Why },
        PanelDecisionRecorded or DecisionWithdrawn or DisposalRefused or ReturnedToPanel => null,
        _ => found,
    });
}
