using Npgsql;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Scrutiny;

/// <summary>
/// What scrutiny found on a case, for the people who acted on it, once the exercise is closed. Who of the panel said what is not told.
/// </summary>
public sealed class FindingsOnCase(EventLog log, NpgsqlDataSource source, ReferenceBook references, TimeProvider clock)
{
    /// <summary>Roles in which somebody acts on a case.</summary>
    public static readonly IReadOnlyList<string> Roles =
    [
        Domain.Shared.Roles.YjsPractitioner, Domain.Shared.Roles.YjsManager, Domain.Shared.Roles.PanelChair, Domain.Shared.Roles.PanelMember,
        Domain.Shared.Roles.PoliceDecisionMaker, Domain.Shared.Roles.SecondedOfficer,
    ];

    private const string ReviewsAndExercisesOfCase =
        "select x.id from review_list named cross join lateral (values (named.review_id), (named.exercise_id)) as x (id) where named.case_id = any($1)";

    /// <summary>The earliest first; empty where the person did not act on the case, or nothing is found.</summary>
    public async Task<IReadOnlyList<FindingOnCase>> OfAsync(Person person, CaseId @case, CancellationToken ct)
    {
        if (!person.Roles.Intersect(Roles).Any() || !await IsReviewedAsync(@case, ct))
            return [];
        var work = new Work(person, new Target(Case: @case), references.Current, clock.GetUtcNow());
        work.Read(await log.LoadAsync(new Load { Streams = [@case.Value], RelatedStreamsSql = ReviewsAndExercisesOfCase, Queries = [ActedOnCase.On(@case, actors => work.Actors = actors)] }, ct));
        if (!work.TargetExists || !work.Acted)
            return [];
        return
        [
            .. from read in work.Loaded.Streams.Values
               where read.Type == "review"
               let review = read.Events.Select(happened => (ReviewEvent)happened.Data).Aggregate(new Review(new(read.Id)), Review.Evolve)
               let exercise = work.ExerciseOf(review.Opened!.Exercise)
               where exercise.Closed && exercise.Sample.Values.Any(drawn => drawn.Review == review.Id) && review.Finding is not null
               orderby read.Events[0].Position
               select FindingOnCase.Of(review, exercise, person.User),
        ];
    }

    private async Task<bool> IsReviewedAsync(CaseId @case, CancellationToken ct)
    {
        await using var command = source.CreateCommand("select exists (select from read.review_list where case_id = $1)");
        command.Parameters.AddWithValue(@case.Value);
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }
}

/// <param name="Title">Of the exercise.</param>
/// <param name="Kind">external or internal.</param>
/// <param name="Acknowledged">The reader has said that they read it.</param>
public sealed record FindingOnCase(ReviewId Review, string Title, string Kind, string Finding, string Reasons, IReadOnlyList<QuestionAnswer> Answers, IReadOnlyList<string> LearningPoints, bool Acknowledged)
{
    internal static FindingOnCase Of(Review review, Exercise exercise, UserId reader) => new(
        review.Id, exercise.Plan!.Title, exercise.Plan.Kind, review.Finding!.Finding, review.Finding.Reasons, review.Finding.Answers, [.. review.LearningPoints.Values.Select(point => point.What)],
        review.AcknowledgedBy.Contains(reader));
}
