using Npgsql;

namespace OocdPanel.Api.Records;

/// <summary>
/// A dump of the events from before an erasure brings back what read models held of the child. Whose key is destroyed
/// is found by no token and has no name in a list: what a rebuild would not write is taken away before anything is served.
/// </summary>
public static class RestoredRecords
{
    private const string Forget = """
        with tokens as (delete from read.known_child where child_id = any($1) returning child_id),
            numbers as (delete from read.known_identifier where child_id = any($1) returning child_id),
            names as (update read.case_list_child set name = null where child_id = any($1) and name is not null returning child_id)
        select count(distinct child_id) from (select child_id from tokens union all select child_id from numbers union all select child_id from names) forgotten
        """;

    /// <param name="erased">Everybody whose key was destroyed.</param>
    /// <returns>Of how many children there was something.</returns>
    public static async Task<long> ForgetAsync(NpgsqlDataSource source, IReadOnlyCollection<Guid> erased, CancellationToken ct)
    {
        if (erased.Count == 0)
            return 0;
        await using var forget = source.CreateCommand(Forget);
        forget.Parameters.AddWithValue(erased.ToArray());
        return (long)(await forget.ExecuteScalarAsync(ct))!;
    }
}
