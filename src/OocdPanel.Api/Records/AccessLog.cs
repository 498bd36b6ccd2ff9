using Npgsql;
using OocdPanel.Api.Platform;

namespace OocdPanel.Api.Records;

/// <summary>R21: who looked at which record, when, as what and, where they say so, why. A look that was refused is kept too.</summary>
public sealed class AccessLog(NpgsqlDataSource source, TimeProvider clock)
{
    /// <param name="what">What was looked at: <c>case</c>, <c>history</c>, <c>pack</c> …</param>
    /// <param name="role">The role that allowed it; null where none did.</param>
    public async Task WriteAsync(Person person, string? role, string what, Guid record, string? why, CancellationToken ct)
    {
        await using var command = source.CreateCommand(
            "insert into oocd.access_log (at, user_name, role, agency, what, record, allowed, why) values ($1, $2, $3, $4, $5, $6, $7, $8)");
        command.Parameters.AddWithValue(clock.GetUtcNow());
        command.Parameters.AddWithValue(person.User.Value);
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)role ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)person.Agency?.Value ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        command.Parameters.AddWithValue(what);
        command.Parameters.AddWithValue(record);
        command.Parameters.AddWithValue(role is not null);
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)why ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>The same for many records that were shown at once.</summary>
    public async Task WriteAllAsync(Person person, string role, string what, IReadOnlyCollection<Guid> records, CancellationToken ct)
    {
        await using var command = source.CreateCommand(
            "insert into oocd.access_log (at, user_name, role, agency, what, record, allowed) select $1, $2, $3, $4, $5, unnest($6), true");
        command.Parameters.AddWithValue(clock.GetUtcNow());
        command.Parameters.AddWithValue(person.User.Value);
        command.Parameters.AddWithValue(role);
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)person.Agency?.Value ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        command.Parameters.AddWithValue(what);
        command.Parameters.AddWithValue(records.ToArray());
        await command.ExecuteNonQueryAsync(ct);
    }
}
