using Dapper;
using Npgsql;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Records;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Scrutiny;

/// <summary>Beside a case under review, what was decided in cases like it, over all areas: counts, and nobody’s identity.</summary>
public sealed class SimilarCases(EventLog log, NpgsqlDataSource source, ReferenceBook references, AccessLog accesses, TimeProvider clock)
{
    private static readonly string Beside = $"""
        with asked as (select coalesce(max(seq_id), 0) as at from mt_events),
        d as not materialized (select d.* from asked cross join lateral ({LikeDecisions.Sql}) d),
        one as (select * from d where case_id = @case and decision = @confirmation)
        select one.offence_group as OffenceGroup, one.final_score as Gravity, one.earlier as Earlier, one.age_band as AgeBand, other.disposal as Disposal
        from one left join d other on other.offence_group = one.offence_group and other.final_score is not distinct from one.final_score and other.earlier = one.earlier
            and other.age_band = one.age_band and other.case_id <> one.case_id and other.confirmed_on <= one.confirmed_on
        """;

    /// <summary>For those who read the history, once its texts are released: what others decided is looked at beside the reasons given for this one.</summary>
    /// <returns>Null where there is no such review within the person’s reach, or nothing to compare.</returns>
    public async Task<SimilarView?> OfAsync(Person person, ReviewId id, CancellationToken ct)
    {
        var work = new Work(person, new Target(Review: id), references.Current, clock.GetUtcNow());
        work.Read(await log.LoadAsync(new Load { Streams = [id.Value], RelatedStreamsSql = Related.ExerciseAndCaseOfReview, Queries = [ActedOnCase.On(id, actors => work.Actors = actors)] }, ct));
        var role = work.TargetExists && work.Review.Released is not null ? HistoryReading.Roles.Intersect(person.Roles).FirstOrDefault(candidate => HistoryReading.MayRead(candidate, work)) : null;
        await accesses.WriteAsync(person, role, "review", id.Value, null, ct);
        if (role is null)
            return null;
        await using var connection = await source.OpenConnectionAsync(ct);
        var rows = (await connection.QueryAsync<Row>(new CommandDefinition(
            Beside, new { @case = work.Review.Opened!.Case.Value, confirmation = work.Review.Opened.Confirmation }, cancellationToken: ct))).AsList();
        if (rows.Count == 0)
            return null;
        var like = new LikeCases(rows[0].OffenceGroup, rows[0].Gravity, rows[0].Earlier, rows[0].AgeBand);
        var counted = SimilarDecisions.Of(like, [.. rows.Where(row => row.Disposal is not null).Select(row => new DisposalCode(row.Disposal!))]);
        return new(like, counted.Decisions, [.. counted.Disposals.Select(one => new SimilarCount(one.Disposal, one.Decisions))]);
    }

    private sealed record Row
    {
        public string OffenceGroup { get; init; } = "";
        public int? Gravity { get; init; }
        public bool Earlier { get; init; }
        public string AgeBand { get; init; } = "";
        public string? Disposal { get; init; }
    }
}

/// <param name="Like">What makes them alike.</param>
/// <param name="Decisions">Those confirmed no later; null where it is hidden (R22).</param>
public sealed record SimilarView(LikeCases Like, long? Decisions, IReadOnlyList<SimilarCount> Disposals);

/// <param name="Decisions">Null where it is hidden (R22).</param>
public sealed record SimilarCount(DisposalCode Disposal, long? Decisions);
