using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Reporting;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;

namespace OocdPanel.Api.Reporting;

/// <summary>On which days a child is recorded to have offended, and who tells it: true in the log from position known_from up to, but not at, known_to.</summary>
public sealed class OffenceFacts : IProjection
{
    private static readonly Table Offences = new(
        "offence_fact", [Column.Id("stream_id"), Column.Text("source"), Column.Number("number"), Column.Position("known_from")],
        [Column.Position("known_to"), Column.Id("child_id"), Column.Id("own_case"), Column.Day("offence_on")]);

    public string Name => "offence-facts";

    public IReadOnlyList<Table> Tables => [Offences];

    public string Ddl => """
        create table offence_fact (
            stream_id uuid not null,
            source text not null,
            number int not null,
            known_from bigint not null,
            known_to bigint,
            child_id uuid not null,
            own_case uuid,
            offence_on date not null,
            primary key (stream_id, source, number, known_from));
        create index offence_fact_child on offence_fact (child_id, offence_on);
        """;

    public IReadOnlyList<string> StreamTypes => ["case", "child"];

    public bool IsPersonal => false;

    public void Project(StreamHistory history, Rows rows)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(rows);
        if (history.Type == "case")
            OfCase(history, rows);
        else
            OfCourts(history, rows);
    }

    private static void OfCase(StreamHistory history, Rows rows)
    {
        var @case = new Case(new(history.Id));
        var told = new List<FactHistory>();
        foreach (var happened in history.Events)
        {
            @case = Case.Evolve(@case, (CaseEvent)happened.Data);
            var days = Reoffending.ToldBy(@case);
            while (told.Count < days.Count)
                told.Add(new(Offences, rows, history.Id, Reoffending.Referral, told.Count + 1));
            foreach (var (fact, i) in told.Select((fact, i) => (fact, i)))
                fact.Is(i < days.Count ? [@case.Child.Value, history.Id, days[i]] : null, happened);
            if (happened.Data is FollowUpRecorded { OffenceOn: { } on } followUp)
                rows.Add(Offences, history.Id, Reoffending.FollowUp, followUp.Months, happened, null, @case.Child.Value, history.Id, on);
        }

        told.ForEach(fact => fact.End());
    }

    private static void OfCourts(StreamHistory history, Rows rows)
    {
        var child = Child.Unknown;
        var told = new List<(FactHistory Fact, int Outcome, DateOnly On)>();
        foreach (var happened in history.Events)
        {
            child = Child.Evolve(child, (ChildEvent)happened.Data);
            if (happened.Data is CourtOutcomeRecorded court)
                told.Add((new(Offences, rows, history.Id, Reoffending.Court, child.Outcomes[^1].Number), child.Outcomes.Length - 1, court.OffenceOn));
            foreach (var (fact, outcome, on) in told)
                fact.Is(Reoffending.IsToldBy(child.Outcomes[outcome]) ? [history.Id, null, on] : null, happened);
        }

        told.ForEach(court => court.Fact.End());
    }
}
