using Npgsql;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Records;

/// <summary>The records of an area: its cases, their children and programmes, its meetings.</summary>
public static class StreamsOfArea
{
    private const string Sql = """
        with cases as (select case_id, child_id from case_list where area = any($1))
        select case_id from cases union select child_id from cases union select child_id from outside_fact where area = any($1)
        union select programme_id from programme_list join cases using (case_id)
        union select panel_id from panel_list where area = any($1)
        """;

    /// <returns>Null where no area, service or force has this code on that day.</returns>
    public static async Task<IReadOnlyCollection<Guid>?> ReadAsync(NpgsqlDataSource source, string code, ReferenceData reference, DateOnly day, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(reference);
        var areas = reference.Areas.Expand(new AreaCode(code), day);
        if (!areas.Found)
            return null;
        await using var command = source.CreateCommand(Sql);
        command.Parameters.AddWithValue(areas.Value.Select(area => area.Value).ToArray());
        await using var reader = await command.ExecuteReaderAsync(ct);
        var streams = new List<Guid>();
        while (await reader.ReadAsync(ct))
            streams.Add(reader.GetGuid(0));
        return streams;
    }
}
