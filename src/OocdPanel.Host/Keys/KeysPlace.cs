using Npgsql;
using OocdPanel.EventStore.Secrecy;
using OocdPanel.Host.Postgres;

namespace OocdPanel.Host.Keys;

/// <summary>Where the keys of a database of events are, and the list of whom they no longer hold.</summary>
internal sealed record KeysPlace(string ConnectionString, string Database, string ErasedList)
{
    public const string Setting = "ConnectionStrings__OocdKeys";

    /// <param name="given">A connection string; without it a database beside the events', which is made where it is missing.</param>
    /// <exception cref="CannotRunException">It is the events' own database, or cannot be made.</exception>
    public static async Task<KeysPlace> FindAsync(string events, string? given, string lists, CancellationToken ct)
    {
        if (given is null) return Of(await BesideAsync(new NpgsqlConnectionStringBuilder(events), ct), lists);
        var (keys, log) = (Read(given), new NpgsqlConnectionStringBuilder(events));
        if ((keys.Host, keys.Port, keys.Database) == (log.Host, log.Port, log.Database))
            throw new CannotRunException($"{Setting} names the events' own database: keys need one of their own, so that no dump holds both.");
        if (await Answering.WhyNotAsync(given, ct) is { } why)
            throw new CannotRunException($"The database that {Setting} names does not answer: {why}");
        return Of(keys, lists);
    }

    public KeyDatabaseSettings Settings(KeyEncryptionKeys? keys) => new(ConnectionString, keys, ErasedList);

    private static KeysPlace Of(NpgsqlConnectionStringBuilder keys, string lists) =>
        new(keys.ConnectionString, keys.Database ?? "", Path.Combine(lists, Uri.EscapeDataString(keys.Database ?? "") + ".txt"));

    private static NpgsqlConnectionStringBuilder Read(string given)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(given);
        }
        catch (ArgumentException wrong)
        {
            throw new CannotRunException($"{Setting} is no connection string of PostgreSQL.", wrong);
        }
    }

    private static async Task<NpgsqlConnectionStringBuilder> BesideAsync(NpgsqlConnectionStringBuilder events, CancellationToken ct)
    {
        var beside = new NpgsqlConnectionStringBuilder(events.ConnectionString) { Database = events.Database + "_keys" };
        try
        {
            await ServerDatabases.EnsureAsync(events.ConnectionString, beside.Database!, ct);
            return beside;
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new CannotRunException($"The database {beside.Database} for the keys is missing, and {events.Username} may not make it: make it, or name another in {Setting}.", refused);
        }
    }
}
