using Npgsql;
using NpgsqlTypes;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.Api.Records;

/// <summary>
/// R21: who looked at which record, when, as what and, where they say so, why. A look that was refused is kept too. Why
/// is free text about a child, so it is kept under the child’s key, and goes with it.
/// </summary>
public sealed class AccessLog(NpgsqlDataSource source, IKeyRing ring, TimeProvider clock)
{
    public static readonly IReadOnlyList<string> Readers = [Roles.RecordsManager];

    private const int MostAtOnce = 1000;
    private const string Purpose = "why somebody looked";

    private const string ChildOf = """
        select child_id from read.case_list where case_id = $1
        union all select child_id from read.programme_list where programme_id = $1
        union all select child_id from read.case_list_child where child_id = $1
        """;

    /// <param name="what">What was looked at: <c>case</c>, <c>history</c>, <c>pack</c> …</param>
    /// <param name="role">The role that allowed it; null where none did.</param>
    /// <param name="why">Not kept where the record is about no child, or there is no key.</param>
    public async Task WriteAsync(Person person, string? role, string what, Guid record, string? why, CancellationToken ct)
    {
        await using var command = source.CreateCommand(
            "insert into oocd.access_log (at, user_name, role, agency, what, record, allowed, why) values ($1, $2, $3, $4, $5, $6, $7, $8)");
        command.Parameters.AddWithValue(clock.GetUtcNow());
        command.Parameters.AddWithValue(person.User.Value);
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)role ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)person.Agency?.Value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.AddWithValue(what);
        command.Parameters.AddWithValue(record);
        command.Parameters.AddWithValue(role is not null);
        var kept = string.IsNullOrWhiteSpace(why) ? null : await SealAsync(record, why, ct);
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)kept ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bytea });
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
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)person.Agency?.Value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.AddWithValue(what);
        command.Parameters.AddWithValue(records.ToArray());
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Who looked at a record, the latest first, a thousand at most. Reading this is a look as well, and the first of them.</summary>
    /// <param name="person">Somebody in one of the <see cref="Readers"/>’ roles.</param>
    public async Task<IReadOnlyList<Look>> ReadAsync(Person person, Guid record, string? why, CancellationToken ct)
    {
        await WriteAsync(person, Readers.Intersect(person.Roles).First(), "looks", record, why, ct);
        var key = await KeyOfAsync(record, ct);
        await using var command = source.CreateCommand(
            $"select at, user_name, role, agency, what, allowed, why from oocd.access_log where record = $1 order by at desc, id desc limit {MostAtOnce}");
        command.Parameters.AddWithValue(record);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var looks = new List<Look>();
        while (await reader.ReadAsync(ct))
        {
            looks.Add(new Look(
                reader.GetFieldValue<DateTimeOffset>(0), reader.GetString(1), Text(reader, 2), Text(reader, 3), reader.GetString(4), reader.GetBoolean(5),
                reader.IsDBNull(6) ? null : key is null ? ChildNames.Instead(ring) : SealedText.Open(key, Purpose, reader.GetFieldValue<byte[]>(6))));
        }
        return looks;
    }

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private async Task<byte[]?> SealAsync(Guid record, string why, CancellationToken ct) =>
        await KeyOfAsync(record, ct) is { } key ? SealedText.Seal(key, Purpose, Guid.NewGuid(), why) : null;

    private async Task<SubjectKey?> KeyOfAsync(Guid record, CancellationToken ct)
    {
        await using var ask = source.CreateCommand(ChildOf);
        ask.Parameters.AddWithValue(record);
        return await ask.ExecuteScalarAsync(ct) is Guid child && (await ring.ReadAsync([child], ct)).TryGet(child, out var key) ? key : null;
    }
}

/// <param name="What">What was looked at: <c>case</c>, <c>history</c>, <c>pack</c> …</param>
/// <param name="Role">The role that allowed it; null where none did.</param>
/// <param name="Why">Null where nothing was said.</param>
public sealed record Look(DateTimeOffset At, string User, string? Role, string? Agency, string What, bool Allowed, string? Why);
