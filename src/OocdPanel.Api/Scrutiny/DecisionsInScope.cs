using Npgsql;
using OocdPanel.Api.Children;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Scrutiny;

/// <summary>The confirmed decisions of an exercise's areas and period, as figures count them: each once, whatever became of the child's records.</summary>
public static class DecisionsInScope
{
    /// <summary>$1 the exercise, $2 the position of the log as of which, or null for now. The log's end comes with every row, and alone where there is no other.</summary>
    private static readonly string Sql = $"""
        with log as (select coalesce(max(seq_id), 0) as last from mt_events), asked as (select coalesce($2::bigint, last) as at from log)
        select log.last, h.* from log left join (
            select f.case_id, f.decision, f.disposal, f.offence_group, c.ethnicity_group, c.sex, f.departure, f.overridden,
                array_remove(array[case when f.overridden then '{ThemeFlags.Overridden}' end, case when f.urgent then '{ThemeFlags.Urgent}' end, case when f.escalated then '{ThemeFlags.Escalated}' end,
                    case when f.dissents > 0 then '{ThemeFlags.Dissent}' end, case c.looked_after when 'yes' then '{ThemeFlags.LookedAfter}' end, case c.send when 'yes' then '{ThemeFlags.Send}' end,
                    case c.ehcp when 'yes' then '{ThemeFlags.Ehcp}' end, case c.slcn when 'yes' then '{ThemeFlags.Slcn}' end,
                    case c.gypsy_roma_traveller when 'yes' then '{ThemeFlags.GypsyRomaTraveller}' end], null) as flags
            from asked
            join exercise_area a on a.exercise_id = $1
            join decision_fact f on f.area = a.area and f.confirmed_on between a.since and a.until
            {MergedChildren.Join("f.child_id", "asked.at")}
            join child_fact c on c.child_id = coalesce(m.survivor, f.child_id) and c.known_from <= asked.at and (c.known_to is null or c.known_to > asked.at)
            where f.known_from <= asked.at and (f.known_to is null or f.known_to > asked.at)) h on true
        """;

    /// <param name="position">As known at that position of the log; null for now.</param>
    /// <param name="found">Told the decisions, and where the log ends.</param>
    public static Query Of(ExerciseId exercise, long? position, Action<IReadOnlyList<DecisionInScope>, long> found) => new(Sql, [exercise.Value, position], async (reader, ct) =>
    {
        var (decisions, last) = (new List<DecisionInScope>(), 0L);
        while (await reader.ReadAsync(ct))
        {
            last = reader.GetInt64(0);
            if (!reader.IsDBNull(1))
                decisions.Add(Read(reader));
        }

        found(decisions, last);
    });

    private static DecisionInScope Read(NpgsqlDataReader row) => new(
        new(row.GetGuid(1)), row.GetInt64(2), new(row.GetString(3)), row.GetString(4), row.GetString(5), row.GetString(6), row.GetString(7), row.GetBoolean(8), row.GetFieldValue<string[]>(9));
}
