using Npgsql;
using OocdPanel.Api.Platform;

namespace OocdPanel.Host.Demonstration.National;

/// <summary>How far the loading of the national demonstration is; written in the transactions that load it.</summary>
internal sealed record NationalProgress(NationalPlan Plan, int Meetings, int Loaded, long Events, bool Complete)
{
    private const string Table = """
        create table if not exists oocd.national_demonstration (
            only_one boolean primary key default true check (only_one), cases int not null, until date not null,
            meetings int not null default 0, loaded int not null default 0, events bigint not null default 0, complete boolean not null default false)
        """;

    private const string Begin = "insert into oocd.national_demonstration (cases, until) values ($1, $2) on conflict do nothing";
    private const string Read = "select cases, until, meetings, loaded, events, complete from oocd.national_demonstration";
    private const string Move = "update oocd.national_demonstration set meetings = $2, loaded = $3, events = events + $4 where meetings = $1";

    /// <summary>Where it was left; on a later day it goes on with the days of the one on which it began.</summary>
    public static async Task<NationalProgress> OfAsync(NpgsqlDataSource source, int cases, DateTimeOffset now, CancellationToken ct)
    {
        await source.DoAsync(Table, ct);
        await source.DoAsync(Begin, ct, cases, UkTime.DayOf(now));
        await using var command = source.CreateCommand(Read);
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        return new(new NationalPlan(row.GetInt32(0), row.GetFieldValue<DateOnly>(1)), row.GetInt32(2), row.GetInt32(3), row.GetInt64(4), row.GetBoolean(5));
    }

    /// <exception cref="CannotRunException">Somebody else loads it, too.</exception>
    public static async Task MoveAsync(NpgsqlConnection connection, int before, int meetings, int loaded, long events, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Move, connection);
        foreach (var value in new object[] { before, meetings, loaded, events })
            command.Parameters.AddWithValue(value);
        if (await command.ExecuteNonQueryAsync(ct) != 1)
            throw new CannotRunException("The national demonstration is being loaded by somebody else at the same time. Wait until that has ended.");
    }

    public static Task CompleteAsync(NpgsqlDataSource source, CancellationToken ct) =>
        source.DoAsync("update oocd.national_demonstration set complete = true", ct);
}
