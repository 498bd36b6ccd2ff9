using Npgsql;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Reporting;

/// <summary>
/// What has left the service (R22): each fact in one table only, so that no two published tables can be subtracted from each other, neither a quarter from
/// its year, nor an area from its service, nor one breakdown from another. A table asked for again is as it was: counted at the position of the first time.
/// </summary>
public sealed class Publications(NpgsqlDataSource source, ReferenceBook references, TimeProvider clock)
{
    internal const string Ddl = """
        create table if not exists oocd.publication (
            id bigint generated always as identity primary key,
            at timestamptz not null,
            user_name text not null,
            facts text not null,
            question text not null,
            position bigint not null,
            area text not null,
            since date not null,
            until date not null);
        create index if not exists publication_facts on oocd.publication (facts, area);
        """;

    private const string Overlapping = """
        select p.question, p.position, p.at, p.user_name
        from oocd.publication p join unnest($2::text[], $3::date[], $4::date[]) as span (area, since, until) on p.area = span.area and p.since <= span.until and p.until >= span.since
        where p.facts = $1 order by p.id limit 1
        """;

    private const string Record = """
        insert into oocd.publication (at, user_name, facts, question, position, area, since, until)
        select $5, $6, $1, $7, $8, span.area, span.since, span.until from unnest($2::text[], $3::date[], $4::date[]) as span (area, since, until)
        """;

    /// <summary>The fault of what could be published and was not yet, where nothing is to be recorded.</summary>
    public const string NotYet = "not-published-yet";

    /// <summary>Lets questions be published together, or none of them and why. One that is not to be published, or has no answer, is let through as it is.</summary>
    /// <param name="by">Who takes them out of the service; null to look only at what was published before.</param>
    /// <returns>The questions at the positions at which they are to be answered.</returns>
    public async Task<Reported<IReadOnlyList<MeasureQuestion>>> AskAsync(IReadOnlyList<MeasureQuestion> questions, UserId? by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(questions);
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using (var turn = new NpgsqlCommand("select pg_advisory_xact_lock(7310255)", connection, transaction))
            await turn.ExecuteNonQueryAsync(ct);
        var answered = new List<MeasureQuestion>();
        foreach (var question in questions)
        {
            var (position, day, fault) = await OneAsync(question, by, connection, transaction, ct);
            if (fault is not null)
                return fault; // and nothing is recorded
            answered.Add(position is null ? question : question with { Of = question.Of with { Position = position }, PublishedOn = day });
        }

        await transaction.CommitAsync(ct);
        return answered;
    }

    /// <summary>Counts a question; one that is to be published, at the position at which it was first.</summary>
    public async Task<Reported<T>> CountAsync<T>(MeasureQuestion question, UserId? by, Func<MeasureQuestion, Task<Reported<T>>> count, CancellationToken ct) where T : class
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(count);
        if (!question.Published)
            return await count(question);
        var allowed = await AskAsync([question], by, ct);
        return allowed.Report is [var one] ? await count(one) : allowed.Fault!;
    }

    /// <returns>Where and as of which day it is to be counted; null where it is not published.</returns>
    private async Task<(long? Position, DateOnly? Day, ReportFault? Fault)> OneAsync(MeasureQuestion question, UserId? by, NpgsqlConnection connection, NpgsqlTransaction transaction, CancellationToken ct)
    {
        var today = UkTime.DayOf(clock.GetUtcNow());
        if (!question.Published || question.Read(references.Current, today, out _) is not var (measure, breakdowns, scope))
            return default;
        if (question.AsAt is not null || question.Of.Position is not null)
            return (null, null, new ReportFault("published-once", "asAt", "What is published is published once: not as at two moments, whose difference would tell what happened between.", "Leave the moment out."));
        if (scope.Period.To >= today)
            return (null, null, new ReportFault("not-over", "year", $"{scope.Period} lasts until {scope.Period.To:d MMMM yyyy}: its figures are published once, when it is over.", "Choose an earlier period, or ask for full figures inside the service."));
        var key = $"{measure.Name}{(breakdowns.Count == 0 ? "" : $" by {string.Join(" and ", breakdowns.Select(one => one.Name.ToLowerInvariant()))}")}, {scope.Asked}, {scope.Period}{(scope.RestatedBy is { } way ? $", restated by {way}" : "")}";
        object[] spans = [measure.Source.Facts, scope.Areas.Select(span => span.Area.Value).ToArray(), scope.Areas.Select(span => span.From).ToArray(), scope.Areas.Select(span => span.To).ToArray()];
        await using (var overlapping = Command(Overlapping, connection, transaction, spans))
        await using (var reader = await overlapping.ExecuteReaderAsync(ct))
        {
            if (await reader.ReadAsync(ct))
            {
                return reader.GetString(0) == key ? (reader.GetInt64(1), UkTime.DayOf(reader.GetFieldValue<DateTimeOffset>(2)), null) : (null, null, new ReportFault(
                    "published-otherwise", "published", $"The same facts were published on {UkTime.DayOf(reader.GetFieldValue<DateTimeOffset>(2)):d MMMM yyyy} by {reader.GetString(3)}: {reader.GetString(0)}. A second table could be subtracted from that one.",
                    "Use that table, or ask for full figures inside the service."));
            }
        }

        if (by is not { } publisher)
            return (null, null, new ReportFault(NotYet, "published", "These figures were not published yet.", "Publish them, or ask for full figures inside the service."));
        await using var last = Command("select coalesce(max(seq_id), 0) from mt_events", connection, transaction, []);
        var position = (long)(await last.ExecuteScalarAsync(ct))!;
        await using var record = Command(Record, connection, transaction, [.. spans, clock.GetUtcNow(), publisher.Value, key, position]);
        await record.ExecuteNonQueryAsync(ct);
        return (position, today, null);
    }

    private static NpgsqlCommand Command(string sql, NpgsqlConnection connection, NpgsqlTransaction transaction, object[] parameters)
    {
        var command = new NpgsqlCommand(sql, connection, transaction);
        foreach (var value in parameters)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }
}
