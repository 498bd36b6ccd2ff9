using Dapper;
using Npgsql;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Records;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Scrutiny;

/// <summary>Reading reviews: what was said of a decision, never whose it is. Every look is logged (R21), also one outside the sample.</summary>
public sealed class ReviewReading(EventLog log, NpgsqlDataSource source, ReferenceBook references, AccessLog accesses, TimeProvider clock)
{
    public static readonly IReadOnlyList<string> Roles = [Domain.Shared.Roles.ScrutinyLead, Domain.Shared.Roles.ScrutinyMember];

    /// <returns>Null where there is no such review within the person’s reach.</returns>
    public async Task<ReviewView?> ReviewAsync(Person person, ReviewId id, string? why, CancellationToken ct)
    {
        var work = new Work(person, new Target(Review: id), references.Current, clock.GetUtcNow());
        work.Read(await log.LoadAsync(new Load { Streams = [id.Value], RelatedStreamsSql = Related.ExerciseAndCaseOfReview, Queries = [ActedOnCase.On(id, actors => work.Actors = actors)] }, ct));
        var role = work.TargetExists ? Roles.Intersect(person.Roles).FirstOrDefault(candidate => Reach.Review(candidate, work)) : null;
        await accesses.WriteAsync(person, role, "review", id.Value, why, ct);
        return role is null ? null : ViewOf(work, role);
    }

    /// <summary>The reviews of an exercise, by number; null where it is out of reach. What was found is kept from a member who does not judge it, until the exercise is closed.</summary>
    public async Task<IReadOnlyList<ReviewRow>?> OfExerciseAsync(Person person, ExerciseId id, CancellationToken ct)
    {
        var work = new Work(person, new Target(Exercise: id), references.Current, clock.GetUtcNow());
        work.Read(await log.LoadAsync(new Load { Streams = [id.Value] }, ct));
        var isLead = work.TargetExists && person.Roles.Contains(Domain.Shared.Roles.ScrutinyLead) && work.Exercise.Plan!.Lead == person.User;
        var isMember = work.TargetExists && person.Roles.Contains(Domain.Shared.Roles.ScrutinyMember) && work.Exercise.Members.ContainsKey(person.User);
        await accesses.WriteAsync(person, isLead ? Domain.Shared.Roles.ScrutinyLead : isMember ? Domain.Shared.Roles.ScrutinyMember : null, "reviews", id.Value, null, ct);
        if (!isLead && !isMember)
            return null;
        await using var connection = await source.OpenConnectionAsync(ct);
        return
        [
            .. await connection.QueryAsync<ReviewRow>(new CommandDefinition(
                """
                select r.review_id as Review, r.number as Number, r.released as Released,
                    r.views - (select count(*)::int from unnest(@numbers, @members) as i (number, member) join mt_events e on e.stream_id = r.review_id and e.type = 'review.view-recorded.v1' and e.data ->> 'member' = i.member
                        where i.number = r.number) as Views,
                    case when not kept then r.finding end as Finding, case when kept then 0 else r.learning_points end as LearningPoints
                from review_list r cross join lateral (select @asMember and (r.number = any(@interests)
                    or exists (select from case_actor a where a.case_id = r.case_id and a.member = @user)) as kept) k
                where r.exercise_id = @exercise and r.review_id = any(@sample) order by r.number
                """,
                new
                {
                    exercise = id.Value, sample = work.Exercise.Sample.Values.Select(drawn => drawn.Review.Value).ToArray(), user = person.User.Value, asMember = !isLead && !work.Exercise.Closed,
                    numbers = work.Exercise.Interests.Select(interest => interest.Number).ToArray(),
                    members = work.Exercise.Interests.Select(interest => interest.Member.Value).ToArray(),
                    interests = work.Exercise.Interests.Where(interest => interest.Member == person.User).Select(interest => interest.Number).ToArray(),
                },
                cancellationToken: ct)),
        ];
    }

    private static ReviewView ViewOf(Work work, string role)
    {
        var (review, exercise, me) = (work.Review, work.Exercise, work.Person.User);
        var (mine, views) = (review.Views.GetValueOrDefault(me), review.ViewsIn(exercise));
        var isLead = role == Domain.Shared.Roles.ScrutinyLead;
        var kept = ReviewerGate.Of(me, review.Opened!.Number, work.Acted, exercise);
        var isKeptOut = kept is not null && !isLead && !exercise.Closed;
        var seesOthers = isLead || (!isKeptOut && (mine is not null || review.Finding is not null));
        return new(
            review.Id, review.Opened.Exercise, exercise.Plan!.Title, exercise.Plan.Area, review.Opened.Number, work.VersionOf(review.Id.Value), review.Released is not null, exercise.Closed,
            views.Count)
        {
            SetAside = review.Views.Count - views.Count,
            IsLead = isLead,
            Questions = work.Reference.ScrutinyQuestionsInForce(work.Today),
            Mine = mine,
            Others = seesOthers
                ? [.. views.Where(view => view.Member != me).OrderBy(view => view.Member.Value, StringComparer.Ordinal)
                    .Select(view => new ReviewerView(view.Member, exercise.Members.GetValueOrDefault(view.Member)?.Body, view))]
                : [],
            MayNotJudge = kept?.Message,
            Findings = isKeptOut ? [] : [.. review.Findings.Select(FindingView.Of)],
            LearningPoints = isKeptOut ? [] : [.. review.LearningPoints.Values],
            LearningAreas = [.. work.Reference.Areas.InForce(work.Today).Select(area => area.Code).Where(area => RaiseLearningPoint.IsOf(exercise.Plan, area, work.Reference.Areas))],
        };
    }
}

public sealed record ReviewRow
{
    public Guid Review { get; init; }

    /// <summary>What the case is called in the exercise.</summary>
    public int Number { get; init; }

    public bool Released { get; init; }

    /// <summary>How many members have recorded a view that counts.</summary>
    public int Views { get; init; }

    /// <summary>The finding that stands; null while there is none.</summary>
    public string? Finding { get; init; }

    public int LearningPoints { get; init; }
}
