using Npgsql;
using OocdPanel.Api.Notices;
using OocdPanel.Api.Reporting;

namespace OocdPanel.Api.Platform;

/// <summary>Tables of the service that are no read models: they are not made from events and outlive a rebuild.</summary>
public static class ServiceTables
{
    private const string Own = """
        create table if not exists oocd.access_log (
            id bigint generated always as identity primary key,
            at timestamptz not null,
            user_name text not null,
            role text,
            agency text,
            what text not null,
            record uuid not null,
            allowed boolean not null,
            why bytea);
        create index if not exists access_log_record on oocd.access_log (record, at);
        create table if not exists oocd.drafts (
            user_name text not null,
            form text not null,
            content bytea not null,
            saved_at timestamptz not null,
            primary key (user_name, form));
        """;

    private static readonly string Ddl = $"{Own} {KnownPeople.Ddl} {Outbox.Ddl} {Publications.Ddl}";

    public static async Task EnsureAsync(NpgsqlDataSource source, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var there = new NpgsqlCommand("select to_regclass('oocd.access_log') is not null and to_regclass('oocd.drafts') is not null and exists (select from pg_attribute where attrelid = to_regclass('oocd.people') and attname = 'added_by') and to_regclass('oocd.digests') is not null and to_regclass('oocd.publication') is not null", connection);
        if (await there.ExecuteScalarAsync(ct) is true)
            return;
        await using var make = new NpgsqlCommand($"begin; select pg_advisory_xact_lock(7310254); {Ddl} commit;", connection);
        await make.ExecuteNonQueryAsync(ct);
    }
}
