using OocdPanel.Api.Platform;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;

namespace OocdPanel.Api.Scrutiny;

/// <summary>The reviews, and the learning points that came of them; what they say stays in their histories, under the child’s key.</summary>
public sealed class ReviewList : IProjection
{
    private static readonly Table Reviews = new(
        "review_list", [Column.Id("review_id")],
        [
            Column.Id("exercise_id"), Column.Id("case_id"), Column.Number("number"), Column.Flag("released"), Column.Number("views"), Column.Text("finding"),
            Column.Number("learning_points"),
        ]);

    private static readonly Table Points = new(
        "learning_point", [Column.Id("review_id"), Column.Number("number")],
        [
            Column.Id("exercise_id"), Column.Text("area"), Column.Text("role"), Column.Text("agency"), Column.Day("raised_on"), Column.Day("due"),
            Column.Flag("accepted"), Column.Day("answered_on"), Column.Flag("done"),
        ]);

    public string Name => "review-list";

    public IReadOnlyList<Table> Tables => [Reviews, Points];

    public string Ddl => """
        create table review_list (
            review_id uuid primary key,
            exercise_id uuid not null,
            case_id uuid not null,
            number int not null,
            released boolean not null,
            views int not null,
            finding text,
            learning_points int not null);
        create index review_list_exercise on review_list (exercise_id, number);
        create index review_list_case on review_list (case_id);
        create table learning_point (
            review_id uuid not null,
            number int not null,
            exercise_id uuid not null,
            area text not null,
            role text not null,
            agency text,
            raised_on date not null,
            due date not null,
            accepted boolean,
            answered_on date,
            done boolean,
            primary key (review_id, number));
        create index learning_point_area on learning_point (area, due);
        create index learning_point_exercise on learning_point (exercise_id);
        """;

    public IReadOnlyList<string> StreamTypes => ["review"];

    public bool IsPersonal => false;

    public void Project(StreamHistory history, Rows rows)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(rows);
        var days = new Dictionary<object, DateOnly>(ReferenceEqualityComparer.Instance);
        var review = new Review(new(history.Id));
        foreach (var happened in history.Events)
        {
            days[happened.Data] = UkTime.DayOf(happened.Headers.OccurredAt);
            review = Review.Evolve(review, (ReviewEvent)happened.Data);
        }
        var (exercise, @case, number, _) = review.Opened!;
        rows.Add(
            Reviews, history.Id, exercise.Value, @case.Value, number, review.Released is not null, review.Views.Count, review.Finding?.Finding,
            review.LearningPoints.Count);
        foreach (var point in review.LearningPoints.Values)
        {
            var answer = review.Answered.GetValueOrDefault(point.Number);
            rows.Add(
                Points, history.Id, point.Number, exercise.Value, point.Area.Value, point.Role, point.Agency?.Value, days[point], point.Due, answer?.Accepted,
                answer is null ? null : days[answer], review.FollowedUp.GetValueOrDefault(point.Number)?.Done);
        }
    }
}
