using Npgsql;

namespace OocdPanel.EventStore.Secrecy;

/// <summary>The tables of the keys' own database.</summary>
internal static class KeyLayout
{
    public const string ErasedChannel = "oocd_keys_erased";

    /// <summary>
    /// The key-encryption key to wrap new keys under: the one that a rotation has begun to bring in, else the current
    /// one. A row stands for a key-encryption key that something is wrapped under; <c>since</c> is when all of it was.
    /// </summary>
    public const string Writing = "select id from oocd_keys.key_encryption_keys order by since desc nulls first limit 1";

    // Held shared while keys are made or rewrapped; alone while tables are made, subjects erased, or the key to wrap under changed.
    private const string ChangeLock = "7021238691";

    public const string LockShared = $"select pg_advisory_xact_lock_shared({ChangeLock})";

    private const string Lock = $"select pg_advisory_xact_lock({ChangeLock})";

    private const string Ddl = """
        create schema if not exists oocd_keys;
        create table oocd_keys.subject_keys (
            id uuid primary key,
            kek text not null,
            wrapped bytea not null,
            made_at timestamptz not null default now());
        create table oocd_keys.service_keys (
            name text primary key,
            kek text not null,
            wrapped bytea not null,
            made_at timestamptz not null default now());
        create table oocd_keys.key_encryption_keys (
            id text primary key,
            check_value bytea not null,
            since timestamptz);
        create table oocd_keys.erased (
            id uuid primary key,
            at timestamptz not null,
            by text not null);
        """;

    /// <summary>Waits until nobody makes keys, and keeps everybody from it until the transaction ends.</summary>
    public static Task AloneAsync(NpgsqlConnection connection, CancellationToken ct) => connection.RunAsync(Lock, ct);

    /// <summary>Makes the tables where they are missing. Be <see cref="AloneAsync"/>.</summary>
    public static async Task EnsureAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        if (!await connection.HasTableAsync("oocd_keys", "erased", ct))
            await connection.RunAsync(Ddl, ct);
    }
}
