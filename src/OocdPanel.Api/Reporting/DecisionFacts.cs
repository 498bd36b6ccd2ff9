using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Reporting;
using OocdPanel.Domain.Shared;
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
            Column.Text("state"), Column.Day("finalised_on"), Column.Day("due_6"), Column.Day("due_12"), Column.Day("returned_on"), Column.Text("departure"), Column.Flag("overridden"), Column.Number("dissents"),
            Column.Flag("escalated"), Column.Flag("urgent"),
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
            due_6 date,
            due_12 date,
            returned_on date,
            departure text not null,
            overridden boolean not null,
            dissents int not null,
            escalated boolean not null,
            urgent boolean not null,
            primary key (case_id, decision, known_from));
        create index decision_fact_confirmed on decision_fact (area, confirmed_on, known_to);
        create index decision_fact_confirmed_now on decision_fact (confirmed_on) where known_to is null;
        """;

    public IReadOnlyList<string> StreamTypes => ["case"];

    public bool IsPersonal => false;

    public void Project(StreamHistory history, Rows rows)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(rows);
        if (history.Events[0].Data is not ReferralSubmitted referral) // prevention: nothing is ever decided
            return;
        var (so, offences) = (CaseProgress.None, referral.Offences);
        Decided? decision = null;
        Confirmed? fact = null;
        var all = new List<Confirmed>();
        foreach (var happened in history.Events)
        {
            var day = UkTime.DayOf(happened.Headers.OccurredAt);
            so = CaseProgress.Evolve(so, (CaseEvent)happened.Data, day);
            switch (happened.Data)
            {
                case IDecisionMade e:
                    (decision, fact) = (new(e.Decision, day, so.Overridden, e is DecidedUrgently), null); // an earlier decision that came back counts as such
                    break;
                case DecisionEscalated: // before the police confirm, or after
                    decision!.Escalated = true;
                    break;
                case PanelViewRecorded { Kind: Viewpoints.Dissent } e:
                    decision?.Dissents.Add(e.Agency);
                    break;
                case DecisionConfirmed e:
                    fact?.Stands = false; // the same decision, confirmed again with another disposal (R12)
                    fact = new(new(Facts, rows, history.Id, happened.Version), decision!, e.Disposal, day, Outcome22.StateWhenConfirmed(e.Disposal));
                    all.Add(fact);
                    break;
                case ReferralCorrected { Is.Offences: { } corrected }:
                    offences = corrected;
                    break;
                case ReferralWithdrawn or DecisionWithdrawn or DisposalRefused: // a decision that was never carried out counts no longer
                    fact?.Stands = false;
                    fact = null;
                    break;
                case Outcome22Finalised:
                    (fact!.State, fact.FinalisedOn, fact.ReturnedOn) = (Outcome22.Finalised, day, null);
                    break;
                case ReturnedToPanel:
                    (fact!.State, fact.FinalisedOn, fact.ReturnedOn) = (Outcome22.Returned, null, day);
                    (decision, fact) = (null, null); // it was carried out: what is given up from now on is another
                    break;
            }

            foreach (var one in all)
                one.Known.Is(one.Stands ? ValuesOf(one, referral, so, offences) : null, happened);
        }

        all.ForEach(one => one.Known.End());
    }

    private object?[] ValuesOf(Confirmed fact, ReferralSubmitted referral, CaseProgress so, IReadOnlyList<OffenceOnCase> offences)
    {
        var made = fact.Decision.Made;
        var age = LeadingOffence.Of(offences, made.LeadOffence)?.AgeAtOffence;
        return
        [
            referral.Child.Value, so.AreaOn(fact.On).Value, fact.Disposal.Value, Outcome22.IsOutOfCourt(references.Current.Disposals.InForce(fact.Disposal, fact.On)),
            fact.Decision.On, fact.On, made.LeadOffence.Group, made.FinalScore, age, AgeBand.Of(age ?? 0), fact.State, fact.FinalisedOn, Due(fact, 6), Due(fact, 12), fact.ReturnedOn,
            Departure.Of(made.Presumptive, fact.Disposal, references.Current, fact.On), fact.Decision.Overridden, fact.Decision.Dissents.Count, fact.Decision.Escalated, fact.Decision.Urgent,
        ];
    }

    /// <summary>The day on which so many months have passed since it was made final.</summary>
    private static DateOnly? Due(Confirmed fact, int months) => fact.FinalisedOn is { } on ? RecordFollowUp.DueOn(on, months) : null;

    private sealed class Decided(PanelDecision made, DateOnly on, bool overridden, bool urgent)
    {
        public PanelDecision Made { get; } = made;
        public DateOnly On { get; } = on;
        public bool Overridden { get; } = overridden;
        public bool Urgent { get; } = urgent;
        public bool Escalated { get; set; }

        /// <summary>The agencies that do not agree: as the chair recorded it, or they themselves.</summary>
        public HashSet<AgencyCode> Dissents { get; } = [.. made.Dissents.Select(dissent => dissent.Agency)];
    }

    private sealed class Confirmed(FactHistory known, Decided decision, DisposalCode disposal, DateOnly on, string state)
    {
        public FactHistory Known { get; } = known;
        public Decided Decision { get; } = decision;
        public DisposalCode Disposal { get; } = disposal;
        public DateOnly On { get; } = on;
        public string State { get; set; } = state;
        public DateOnly? FinalisedOn { get; set; }
        public DateOnly? ReturnedOn { get; set; }
        public bool Stands { get; set; } = true;
    }
}
