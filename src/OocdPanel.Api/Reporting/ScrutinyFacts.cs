using OocdPanel.Api.Platform;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;

namespace OocdPanel.Api.Reporting;

/// <summary>What scrutiny found on a decision, and what was to be learned from it: a row for each, and each time it became another.</summary>
public sealed class ScrutinyFacts : IProjection
{
    private static readonly Table Findings = new(
        "finding_fact", [Column.Id("review_id"), Column.Position("known_from")],
        [
            Column.Position("known_to"), Column.Id("case_id"), Column.Id("child_id"), Column.Text("area"), Column.Day("found_on"), Column.Text("finding"), Column.Text("disposal"),
            Column.Text("theme"), Column.Flag("in_full"),
        ]);

    private static readonly Table Points = new(
        "learning_fact", [Column.Id("review_id"), Column.Number("number"), Column.Position("known_from")],
        [
            Column.Position("known_to"), Column.Id("case_id"), Column.Id("child_id"), Column.Text("area"), Column.Day("raised_on"), Column.Text("learner"), Column.Text("disposal"),
            Column.Text("theme"), Column.Flag("accepted"), Column.Flag("done"),
        ]);

    public string Name => "scrutiny-facts";

    public IReadOnlyList<Table> Tables => [Findings, Points];

    public string Ddl => """
        create table finding_fact (
            review_id uuid not null,
            known_from bigint not null,
            known_to bigint,
            case_id uuid not null,
            child_id uuid not null,
            area text not null,
            found_on date not null,
            finding text not null,
            disposal text not null,
            theme text not null,
            in_full boolean not null,
            primary key (review_id, known_from));
        create index finding_fact_found on finding_fact (area, found_on);
        create table learning_fact (
            review_id uuid not null,
            number int not null,
            known_from bigint not null,
            known_to bigint,
            case_id uuid not null,
            child_id uuid not null,
            area text not null,
            raised_on date not null,
            learner text not null,
            disposal text not null,
            theme text not null,
            accepted boolean,
            done boolean not null,
            primary key (review_id, number, known_from));
        create index learning_fact_raised on learning_fact (area, raised_on);
        """;

    public IReadOnlyList<string> StreamTypes => ["review"];

    public bool IsPersonal => false;

    public void Project(StreamHistory history, Rows rows)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(rows);
        var review = new Review(new(history.Id));
        (DateOnly On, FactHistory Fact)? found = null;
        var points = new SortedDictionary<int, (DateOnly On, FactHistory Fact)>();
        foreach (var happened in history.Events)
        {
            review = Review.Evolve(review, (ReviewEvent)happened.Data);
            var on = UkTime.DayOf(happened.Headers.OccurredAt);
            if (happened.Data is FindingRecorded)
                found ??= (on, new(Findings, rows, history.Id));
            if (happened.Data is LearningPointRaised raised)
                points[raised.Number] = (on, new(Points, rows, history.Id, raised.Number));
            if (review.Finding is not { Of: var of } finding)
                continue;
            found!.Value.Fact.Is([review.Opened!.Case.Value, of.Child.Value, of.Area.Value, found.Value.On, finding.Finding, of.Disposal.Value, of.Theme, of.InFull], happened);
            foreach (var (number, point) in points)
                point.Fact.Is(
                    [
                        review.Opened.Case.Value, of.Child.Value, review.LearningPoints[number].Area.Value, point.On, review.LearningPoints[number].Role, of.Disposal.Value, of.Theme,
                        review.Answered.GetValueOrDefault(number)?.Accepted, review.FollowedUp.GetValueOrDefault(number)?.Done ?? false,
                    ],
                    happened);
        }

        found?.Fact.End();
        foreach (var (_, fact) in points.Values)
            fact.End();
    }
}
