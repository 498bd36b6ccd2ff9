using Dapper;
using Npgsql;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Records;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Scrutiny;

/// <summary>
/// What was to be learned, over all exercises: for leads those of their areas, for everybody else what was put to them. What the points say
/// is read from their histories, where it is kept under the children’s keys.
/// </summary>
public sealed class LearningLog(EventLog log, NpgsqlDataSource source, ReferenceBook references, AccessLog accesses, TimeProvider clock)
{
    public static readonly IReadOnlyList<string> Roles = [Domain.Shared.Roles.ScrutinyLead, .. Learners.Roles];

    /// <summary>The most that are shown at once.</summary>
    public const int MostAtOnce = 200;

    /// <summary>The states asked for: <c>open</c> includes what is overdue.</summary>
    public static IReadOnlyList<(string Code, string Name)> States { get; } = [("open", "Open"), ("overdue", "Overdue"), ("answered", "Answered"), ("done", "Done")];

    private const string PutToThem = "(p.role = any(@roles) and (p.agency is null or p.agency = @agency))";

    /// <summary>How many points wait for an answer by the person, or somebody in their role, and how many of them are overdue.</summary>
    public async Task<(int Open, int Overdue)> WaitingAsync(Person person, CancellationToken ct)
    {
        if (!person.Roles.Intersect(Learners.Roles).Any())
            return (0, 0);
        var today = UkTime.DayOf(clock.GetUtcNow());
        await using var connection = await source.OpenConnectionAsync(ct);
        return await connection.QuerySingleAsync<(int, int)>(new CommandDefinition(
            $"select count(*)::int, count(*) filter (where p.due < @today)::int from learning_point p where p.area = any(@areas) and p.answered_on is null and {PutToThem}",
            new { areas = person.AreasOn(references.Current, today).Select(covered => covered.Value).ToArray(), roles = person.Roles.ToArray(), agency = person.Agency?.Value, today },
            cancellationToken: ct));
    }

    /// <param name="state">One of <see cref="States"/>; null for all.</param>
    /// <param name="area">One area; null for all within reach.</param>
    /// <returns>The earliest due first, at most <see cref="MostAtOnce"/>.</returns>
    public Task<IReadOnlyList<LearningPointRow>> ListAsync(Person person, string? state, AreaCode? area, CancellationToken ct) => ListAsync(person, state, area, null, ct);

    /// <returns>Null where there is no such point in the person’s log.</returns>
    public async Task<LearningPointRow?> OneAsync(Person person, ReviewId review, int number, CancellationToken ct) =>
        (await ListAsync(person, null, null, review, ct)).FirstOrDefault(row => row.Number == number);

    private async Task<IReadOnlyList<LearningPointRow>> ListAsync(Person person, string? state, AreaCode? area, ReviewId? review, CancellationToken ct)
    {
        var today = UkTime.DayOf(clock.GetUtcNow());
        await using var connection = await source.OpenConnectionAsync(ct);
        var rows = (await connection.QueryAsync<LearningPointRow>(new CommandDefinition(
            $"""
            select p.review_id as Review, p.number as Number, r.number as ReviewNumber, p.exercise_id as Exercise, p.area as Area, p.role as Role, p.agency as Agency,
                p.raised_on as RaisedOn, p.due as Due, p.accepted as Accepted, p.answered_on as AnsweredOn, p.done as Done
            from learning_point p join review_list r using (review_id)
            where p.area = any(@areas) and (@area::text is null or p.area = @area) and (@review::uuid is null or p.review_id = @review) and (@lead or {PutToThem})
                and case @state when 'open' then p.answered_on is null when 'overdue' then p.answered_on is null and p.due < @today
                    when 'answered' then p.answered_on is not null when 'done' then p.done else true end
            order by p.due, p.review_id, p.number limit {MostAtOnce}
            """,
            new
            {
                areas = person.AreasOn(references.Current, today).Select(covered => covered.Value).ToArray(),
                area = area?.Value,
                review = review?.Value,
                lead = person.Roles.Contains(Domain.Shared.Roles.ScrutinyLead),
                roles = person.Roles.ToArray(),
                agency = person.Agency?.Value,
                state,
                today,
            },
            cancellationToken: ct))).AsList();
        if (rows.Count > 0)
            await accesses.WriteAllAsync(person, Roles.Intersect(person.Roles).First(), "learning-point", [.. rows.Select(row => row.Review).Distinct()], ct); // R21
        var histories = (await log.LoadAsync(new Load { Streams = [.. rows.Select(row => row.Review).Distinct()] }, ct)).Streams;
        return [.. rows.Select(row => row.Saying(histories[row.Review], today))];
    }
}

public sealed record LearningPointRow
{
    public Guid Review { get; init; }

    /// <summary>Of the point on its review.</summary>
    public int Number { get; init; }

    /// <summary>What the case is called in its exercise.</summary>
    public int ReviewNumber { get; init; }

    public Guid Exercise { get; init; }
    public string Area { get; init; } = "";
    public string Role { get; init; } = "";
    public string? Agency { get; init; }
    public DateOnly RaisedOn { get; init; }
    public DateOnly Due { get; init; }

    /// <summary>Null while it is not answered.</summary>
    public bool? Accepted { get; init; }

    public DateOnly? AnsweredOn { get; init; }

    /// <summary>As it was followed up last; null where it was not.</summary>
    public bool? Done { get; init; }

    /// <summary><c>open</c>, <c>overdue</c>, <c>answered</c> or <c>done</c>.</summary>
    public string State { get; init; } = "";

    public string What { get; init; } = "";
    public string? Answer { get; init; }
    public string? FollowUp { get; init; }

    internal LearningPointRow Saying(StreamHistory history, DateOnly today)
    {
        var review = history.Events.Select(happened => happened.Data).Cast<ReviewEvent>().Aggregate(new Review(new(history.Id)), Domain.Scrutiny.Review.Evolve);
        return this with
        {
            State = Done == true ? "done" : AnsweredOn is not null ? "answered" : Due < today ? "overdue" : "open",
            What = review.LearningPoints[Number].What,
            Answer = review.Answered.GetValueOrDefault(Number)?.Words,
            FollowUp = review.FollowedUp.GetValueOrDefault(Number)?.Words,
        };
    }
}
