using OocdPanel.Api.Platform;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Reporting;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;

namespace OocdPanel.Api.Reporting;

/// <summary>
/// What every outcome on a child’s record stands as after appeals, and whether it can make a first-time entrant (R20): true
/// in the log from position known_from up to, but not at, known_to. Which one is the first is asked of all records of the
/// child, since those merged later were written apart.
/// </summary>
public sealed class OutcomeFacts(ReferenceBook references) : IProjection
{
    private static readonly Table Outcomes = new(
        "outcome_fact", [Column.Id("child_id"), Column.Number("outcome"), Column.Position("known_from")],
        [Column.Position("known_to"), Column.Id("own_case"), Column.Text("given"), Column.Day("given_on"), Column.Text("stands_as"), Column.Flag("stands"), Column.Text("entry")]);

    public string Name => "outcome-facts";

    public IReadOnlyList<Table> Tables => [Outcomes];

    public string Ddl => """
        create table outcome_fact (
            child_id uuid not null,
            outcome int not null,
            known_from bigint not null,
            known_to bigint,
            own_case uuid,
            given text not null,
            given_on date not null,
            stands_as text not null,
            stands boolean not null,
            entry text not null,
            primary key (child_id, outcome, known_from));
        create index outcome_fact_case on outcome_fact (own_case);
        """;

    public IReadOnlyList<string> StreamTypes => ["child"];

    public bool IsPersonal => false;

    public void Project(StreamHistory history, Rows rows)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(rows);
        var child = Child.Unknown;
        var known = new List<(FactHistory Fact, string Given)>();
        foreach (var happened in history.Events)
        {
            child = Child.Evolve(child, (ChildEvent)happened.Data);
            foreach (var outcome in child.Outcomes.Skip(known.Count))
                known.Add((new FactHistory(Outcomes, rows, history.Id, outcome.Number), CodeOf(outcome)));
            foreach (var (outcome, (fact, given)) in child.Outcomes.Zip(known))
                fact.Is([outcome.Case?.Value, given, outcome.On, CodeOf(outcome), outcome.Stands, Entry.Of(outcome, references.Current)], happened);
        }

        foreach (var (fact, _) in known)
            fact.End();
    }

    /// <summary>The disposal; of what a court decided the order, or what it found where it made none.</summary>
    internal static string CodeOf(ChildOutcome outcome) => outcome.Disposal?.Value ?? outcome.Order ?? outcome.CourtOutcome!;
}
