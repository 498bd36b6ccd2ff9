using Npgsql;

namespace OocdPanel.EventStore;

/// <summary>Which form of the store a database holds.</summary>
internal static class StoreFormat
{
    /// <returns>False in a database that is still empty of us.</returns>
    public static async Task<bool> ExistsAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        // Looked for before the log: one transaction makes both, so who sees event tables here sees the log below,
        // also when another process makes the store between the two questions.
        var eventTables = await connection.HasTableAsync("public", "mt_events", ct);
        if (!await connection.HasTableAsync("oocd", "log", ct))
        {
            if (await connection.HasTableAsync("oocd", "store_format", ct))
                throw Other(await connection.ScalarAsync("select format from oocd.store_format", ct) as string);
            return !eventTables
                ? false
                : throw new StoreFormatException(
                    "This database already has event tables that this program did not make. Give it an empty database.");
        }
        var found = await connection.ScalarAsync("select format from oocd.log", ct) as string;
        return found == StoreLayout.Format ? true : throw Other(found);
    }

    private static StoreFormatException Other(string? found) => new(
        $"This database has store format '{found ?? "none"}' and this program reads '{StoreLayout.Format}'. "
        + "Serve it with the version of the program that made it, or give this one an empty database.");
}
