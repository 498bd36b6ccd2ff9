using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Reporting;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;

namespace OocdPanel.Api.Reporting;

/// <summary>
/// What disposals are counted from: one row for each decision that the police confirmed and each time its state
/// changed, true in the log from position known_from up to, but not at, known_to.
/// </summary>
public sealed class DecisionFacts(ReferenceBook references) : IProjection
{
    private static readonly Table Facts = new(
        "decision_fact",
        [Column.Id("case_id"), Column.Count("decision"), Column.Position("known_from")],
        [
            Column.Position("known_to"), Column.Id("child_id"), Column.Text("area"), Column.Text("disposal"), Column.Flag("out_of_court"), Column.Day("decided_on"),
            Column.Day("confirmed_on"), Column.Text("offence_group"), Column.Number("final_score"), Column.Number("age_at_offence"), Column.Text("age_band"),
            Column.Text("state"), Column.Day("finalised_on"), Column.Day("returned_on"), Column.Moment("recorded_at"),
        ]);

    public string Name => "decision-facts";

    public IReadOnlyList<Table> Tables => [Facts];

    public string Ddl => """
        create table decision_fact (
            case_id uuid not null,
            decision bigint not null,
            known_from bigint not null,
            known_to bigint,
            child_id uuid not null,
            area text not null,
            disposal text not null,
            out_of_court boolean not null,
            decided_on date not null,
            confirmed_on date not null,
            offence_group text not null,
            final_score int,
            age_at_offence int,
            age_band text not null,
            state text not null,
            finalised_on date,
            returned_on date,
            recorded_at timestamptz not null,
            primary key (case_id, decision, known_from));
        create index decision_fact_confirmed on decision_fact (area, confirmed_on);
        """;

    public IReadOnlyList<string> StreamTypes => ["case"];

    public bool IsPersonal => false;

    public void Project(StreamHistory history, Rows rows)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(rows);
        if (history.Events[0].Data is not ReferralSubmitted referral) // prevention: nothing is ever decided
            return;
        var offences = referral.Offences;
        (PanelDecision Made, DateOnly On)? decision = null;
        Fact? fact = null;
        foreach (var happened in history.Events)
        {
            var day = UkTime.DayOf(happened.Headers.OccurredAt);
            switch (happened.Data)
            {
                case IDecisionMade e:
                    fact?.AddTo(rows, referral, null); // an earlier decision that came back counts as such
                    (decision, fact) = ((e.Decision, day), null);
                    break;
                case DecisionConfirmed e:
                    fact?.AddTo(rows, referral, happened); // the same decision, confirmed again with another disposal (R12)
                    fact = Confirmed(happened, e, day, decision!.Value, offences);
                    break;
                case ReferralCorrected { Is.Offences: { } corrected }:
                    offences = corrected;
                    if (fact is not null && AgeAt(fact.Decision.Made.LeadOffence, offences) is { } age && age != fact.Age)
                        fact = Changed(happened, fact, rows, referral) with { Age = age, FinalisedOn = fact.FinalisedOn, ReturnedOn = fact.ReturnedOn };
                    break;
                case ReferralWithdrawn: // a decision that was never carried out counts no longer
                    fact?.AddTo(rows, referral, happened);
                    fact = null;
                    break;
                case DecisionWithdrawn or DisposalRefused:
                    fact?.AddTo(rows, referral, happened);
                    fact = null;
                    break;
                case Outcome22Finalised:
                    fact = Changed(happened, fact!, rows, referral) with { State = Outcome22.Finalised, FinalisedOn = day };
                    break;
                case ReturnedToPanel:
                    fact = Changed(happened, fact!, rows, referral) with { State = Outcome22.Returned, ReturnedOn = day };
                    break;
            }
        }
        fact?.AddTo(rows, referral, null);
    }

    /// <summary>A decision whose lead offence is not found among the referral's still counts, without age.</summary>
    private Fact Confirmed(RecordedEvent happened, DecisionConfirmed e, DateOnly day, (PanelDecision Made, DateOnly On) decision, IReadOnlyList<OffenceOnCase> offences) => new(
        happened, happened, e.Disposal.Value, Outcome22.IsOutOfCourt(references.Current.Disposals.InForce(e.Disposal, day)), decision, day,
        AgeAt(decision.Made.LeadOffence, offences),
        Outcome22.StateWhenConfirmed(e.Disposal), null, null);

    private static int? AgeAt(LeadOffence lead, IReadOnlyList<OffenceOnCase> offences) =>
        offences.FirstOrDefault(offence => offence.Code == lead.Code && offence.On == lead.On)?.AgeAtOffence;

    private static Fact Changed(RecordedEvent happened, Fact fact, Rows rows, ReferralSubmitted referral)
    {
        fact.AddTo(rows, referral, happened);
        return fact with { KnownFrom = happened, FinalisedOn = null, ReturnedOn = null };
    }

    private sealed record Fact(
        RecordedEvent Confirmed, RecordedEvent KnownFrom, string Disposal, bool OutOfCourt, (PanelDecision Made, DateOnly On) Decision, DateOnly ConfirmedOn, int? Age,
        string State, DateOnly? FinalisedOn, DateOnly? ReturnedOn)
    {
        public void AddTo(Rows rows, ReferralSubmitted referral, RecordedEvent? knownTo) => rows.Add(
            Facts, Confirmed.Stream, Confirmed.Version, KnownFrom, knownTo, referral.Child.Value, referral.Area.Value, Disposal, OutOfCourt, Decision.On, ConfirmedOn,
            Decision.Made.LeadOffence.Group, Decision.Made.FinalScore, Age, Age is { } age ? AgeBand.Of(age) : AgeBand.Outside, State, FinalisedOn, ReturnedOn,
            KnownFrom.RecordedAt);
    }
}
