using Dapper;
using Npgsql;

namespace OocdPanel.Api.Notices;

/// <summary>A notice that waits to be sent.</summary>
/// <param name="Id">Of the row; the message’s id derives from it, so that a message sent twice is recognised.</param>
/// <param name="Path">Under the service’s address.</param>
public sealed record Notice(Guid Id, string Recipient, string Email, string Says, string Path, int Attempts);

/// <summary>
/// The notices to be sent, one row for each event and recipient: nobody is told twice of one event. Rows hold no
/// personal data but who is told. They are written in a transaction, and sent after it by <see cref="NoticeSender"/>.
/// </summary>
public static class Outbox
{
    internal const string Ddl = """
        create table if not exists oocd.outbox (
            id uuid primary key default gen_random_uuid(),
            about text not null,
            recipient text not null,
            says text not null,
            path text not null,
            made_at timestamptz not null,
            next_try_at timestamptz not null,
            attempts int not null default 0,
            last_error text,
            sent_at timestamptz,
            given_up_at timestamptz,
            unique (about, recipient));
        create index if not exists outbox_waiting on oocd.outbox (next_try_at) where sent_at is null and given_up_at is null;
        create table if not exists oocd.digests (
            day date primary key,
            made_at timestamptz not null);
        """;

    /// <param name="about">An event’s id, or a digest’s day: the key together with the recipient.</param>
    public static Task AddAsync(NpgsqlConnection connection, string about, string recipient, string says, string path, DateTimeOffset now, CancellationToken ct) =>
        connection.ExecuteAsync(new CommandDefinition(
            "insert into oocd.outbox (about, recipient, says, path, made_at, next_try_at) values (@about, @recipient, @says, @path, @now, @now) on conflict (about, recipient) do nothing",
            new { about, recipient, says, path, now }, cancellationToken: ct));

    /// <summary>Those whose turn it is now, the oldest first. What nobody could be told in time is given up before.</summary>
    public static async Task<IReadOnlyList<Notice>> NextAsync(NpgsqlConnection connection, DateTimeOffset now, int most, CancellationToken ct)
    {
        await connection.ExecuteAsync(new CommandDefinition(
            "update oocd.outbox set given_up_at = @now, last_error = coalesce(last_error, 'It was too old to be told.') where sent_at is null and given_up_at is null and made_at < @outdated",
            new { now, outdated = now - NoticeSettings.Outdated }, cancellationToken: ct));
        return
        [
            .. await connection.QueryAsync<Notice>(new CommandDefinition(
                """
                select o.id as Id, o.recipient as Recipient, p.email as Email, o.says as Says, o.path as Path, o.attempts as Attempts
                from oocd.outbox o join oocd.people p on p.user_name = o.recipient
                where o.sent_at is null and o.given_up_at is null and o.next_try_at <= @now and p.email is not null
                order by o.made_at, o.id limit @most
                """,
                new { now, most }, cancellationToken: ct)),
        ];
    }

    public static Task SentAsync(NpgsqlConnection connection, Guid id, DateTimeOffset now, CancellationToken ct) =>
        connection.ExecuteAsync(new CommandDefinition("update oocd.outbox set sent_at = @now, last_error = null where id = @id", new { id, now }, cancellationToken: ct));

    /// <param name="next">Null where it is not tried again.</param>
    public static Task FailedAsync(NpgsqlConnection connection, Guid id, string why, DateTimeOffset now, DateTimeOffset? next, CancellationToken ct) =>
        connection.ExecuteAsync(new CommandDefinition(
            "update oocd.outbox set attempts = attempts + 1, last_error = @why, next_try_at = coalesce(@next, next_try_at), given_up_at = case when @next is null then @now end where id = @id",
            new { id, why, now, next }, cancellationToken: ct));
}
