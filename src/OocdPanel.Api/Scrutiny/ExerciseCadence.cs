using Dapper;
using Npgsql;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Scrutiny;

namespace OocdPanel.Api.Scrutiny;

/// <summary>When the next exercises are due, from the last that was closed over an area, whoever led it.</summary>
public sealed class ExerciseCadence(NpgsqlDataSource source, ReferenceBook references, TimeProvider clock)
{
    private const string LastClosed = """
        select a.area as Area, x.kind as Kind, max(x.closed_on) as Closed from exercise_list x join exercise_area a using (exercise_id)
        where x.closed_on is not null and a.area = any(@areas) group by a.area, x.kind
        """;

    /// <summary>For each area of the person’s and each kind that its policy has, the most pressing first.</summary>
    public async Task<IReadOnlyList<ExerciseDue>> OfAsync(Person person, CancellationToken ct)
    {
        var (reference, today) = (references.Current, UkTime.DayOf(clock.GetUtcNow()));
        var areas = person.AreasOn(reference, today);
        await using var connection = await source.OpenConnectionAsync(ct);
        var closed = (await connection.QueryAsync<(string Area, string Kind, DateOnly Closed)>(new CommandDefinition(LastClosed, new { areas = areas.Select(area => area.Value).ToArray() }, cancellationToken: ct)))
            .ToDictionary(last => (last.Area, last.Kind), last => last.Closed);
        return
        [
            .. areas.SelectMany(area => PlanExercise.Kinds.Select(kind => ExerciseDue.Of(area, kind, closed.TryGetValue((area.Value, kind), out var last) ? last : null, today, reference)))
                .OfType<ExerciseDue>().OrderBy(due => due.Due?.By ?? DateOnly.MinValue).ThenBy(due => due.Area.Value, StringComparer.Ordinal).ThenBy(due => due.Kind, StringComparer.Ordinal),
        ];
    }
}
