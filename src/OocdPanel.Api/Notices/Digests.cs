using Dapper;
using Npgsql;
using OocdPanel.Api.Cases;
using OocdPanel.Api.Platform;

namespace OocdPanel.Api.Notices;

/// <summary>The daily digest: each person with work that is due soon or overdue is told how much, once a day, by whichever host.</summary>
public sealed class Digests(NpgsqlDataSource source, Worklist worklist, NoticeSettings settings, TimeProvider clock)
{
    /// <summary>Makes today’s, once its time of day has come; afterwards, until the next day, does nothing.</summary>
    public async Task MakeAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = UkTime.DayOf(now);
        if (now < UkTime.Moment(today, settings.DigestAt))
            return;
        await using var connection = await source.OpenConnectionAsync(ct);
        if (await connection.ExecuteScalarAsync<bool>(new CommandDefinition("select exists (select from oocd.digests where day = @today)", new { today }, cancellationToken: ct)))
            return;
        // Counted before the transaction: one that has written holds back all readers of the log.
        var told = new List<(string User, string Says)>();
        foreach (var known in await KnownPeople.AllAsync(connection, ct))
            if (await worklist.DueAsync(known.Person, ct) is { } due && due is not (0, 0))
                told.Add((known.Person.User.Value, Says(due.Overdue, due.Soon)));
        await using var transaction = await connection.BeginTransactionAsync(ct);
        foreach (var (user, says) in told)
            await Outbox.AddAsync(connection, $"digest {today:yyyy-MM-dd}", user, says, "/app", now, ct);
        await connection.ExecuteAsync(new CommandDefinition("insert into oocd.digests (day, made_at) values (@today, @now) on conflict do nothing", new { today, now }, cancellationToken: ct));
        await transaction.CommitAsync(ct);
    }

    private static string Says(long overdue, long soon) => (overdue, soon) switch
    {
        (0, _) => $"Your work: {Cases(soon)} with something due soon",
        (_, 0) => $"Your work: {Cases(overdue)} with something overdue",
        _ => $"Your work: {Cases(overdue)} with something overdue, {Cases(soon)} with something due soon",
    };

    private static string Cases(long number) => number == 1 ? "1 case" : $"{number} cases";
}
