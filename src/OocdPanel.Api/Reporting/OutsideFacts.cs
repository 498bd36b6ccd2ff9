using OocdPanel.Domain.Children;
using OocdPanel.Domain.Reporting;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;

namespace OocdPanel.Api.Reporting;

/// <summary>What disposals given outside the panel are counted from: one row for each, true in the log from position known_from up to, but not at, known_to.</summary>
public sealed class OutsideFacts : IProjection
{
    private static readonly Table Facts = new(
        "outside_fact",
        [Column.Id("child_id"), Column.Count("outcome"), Column.Position("known_from")],
        [
            Column.Position("known_to"), Column.Text("area"), Column.Text("disposal"), Column.Text("given_by"), Column.Day("given_on"), Column.Day("told_on"),
            Column.Number("age"), Column.Text("age_band"), Column.Moment("recorded_at"),
        ]);

    public string Name => "outside-facts";

    public IReadOnlyList<Table> Tables => [Facts];

    public string Ddl => """
        create table outside_fact (
            child_id uuid not null,
            outcome bigint not null,
            known_from bigint not null,
            known_to bigint,
            area text not null,
            disposal text not null,
            given_by text not null,
            given_on date not null,
            told_on date not null,
            age int not null,
            age_band text not null,
            recorded_at timestamptz not null,
            primary key (child_id, outcome, known_from));
        create index outside_fact_given on outside_fact (area, given_on, known_to);
        create index outside_fact_given_now on outside_fact (given_on) where known_to is null;
        """;

    public IReadOnlyList<string> StreamTypes => ["child"];

    public bool IsPersonal => false;

    public void Project(StreamHistory history, Rows rows)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(rows);
        var child = Child.Unknown;
        foreach (var happened in history.Events)
        {
            child = Child.Evolve(child, (ChildEvent)happened.Data);
            if (happened.Data is DisposalGivenOutside e)
                rows.Add(
                    Facts, history.Id, (long)child.Outcomes.Length, happened, null, e.Area.Value, e.Disposal.Value, e.By.Value, e.On, e.ToldOn,
                    e.AgeThatDay, AgeBand.Of(e.AgeThatDay), happened.RecordedAt);
        }
    }
}
