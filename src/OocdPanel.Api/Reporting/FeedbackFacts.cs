using System.Globalization;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Reporting;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;

namespace OocdPanel.Api.Reporting;

/// <summary>What children and parents answered about a programme: a row for each mark.</summary>
public sealed class FeedbackFacts : IProjection
{
    private static readonly Table Facts = new(
        "feedback_fact", [Column.Id("programme_id"), Column.Text("given_by"), Column.Text("question"), Column.Position("known_from")],
        [
            Column.Position("known_to"), Column.Id("case_id"), Column.Id("child_id"), Column.Text("area"), Column.Day("given_on"), Column.Text("mark"),
            Column.Text("mark_place"),
        ]);

    public string Name => "feedback-facts";

    public IReadOnlyList<Table> Tables => [Facts];

    public string Ddl => """
        create table feedback_fact (
            programme_id uuid not null,
            given_by text not null,
            question text not null,
            known_from bigint not null,
            known_to bigint,
            case_id uuid not null,
            child_id uuid not null,
            area text not null,
            given_on date not null,
            mark text not null,
            mark_place text not null,
            primary key (programme_id, given_by, question, known_from));
        create index feedback_fact_given on feedback_fact (area, given_on, known_to);
        create index feedback_fact_given_now on feedback_fact (given_on) where known_to is null;
        """;

    public IReadOnlyList<string> StreamTypes => ["programme"];

    public bool IsPersonal => false;

    public void Project(StreamHistory history, Rows rows)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(rows);
        var plan = (PlanAgreed)history.Events[0].Data;
        var given = new List<(FeedbackRecorded From, FeedbackMark Answer, FactHistory Fact)>();
        for (var i = 0; i < history.Events.Count; i++)
        {
            var happened = history.Events[i];
            if (happened.Data is FeedbackRecorded e)
                given.AddRange(e.Marks.Select(answer => (e, answer, new FactHistory(Facts, rows, history.Id, e.From, answer.Question))));
            foreach (var (from, answer, fact) in given)
                fact.Is(
                    [
                        plan.Case.Value, plan.Child.Value, ProgrammeFacts.InCharge(history.Events.Take(i + 1), from.On) ?? plan.Area.Value, from.On,
                        string.Create(CultureInfo.InvariantCulture, $"{answer.Mark} of {from.Scale}"), MarkPlace.Of(answer.Mark, from.Scale),
                    ],
                    happened);
        }

        given.ForEach(one => one.Fact.End());
    }
}
