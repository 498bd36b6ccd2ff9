using System.Text.RegularExpressions;
using Npgsql;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Tests.Reporting.Traps;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Tests.Reporting.SlowCount;

/// <summary>What each measure counts, found in the log alone by the plain SQL beside this file, which shares nothing with the read models.</summary>
internal sealed partial record SlowFacts(long Position, IReadOnlyDictionary<string, IReadOnlyList<SlowFact>> Of)
{
    /// <summary>The day as of which is counted.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>How often what happened, by its stored name.</summary>
    public required IReadOnlyDictionary<string, long> Happened { get; init; }

    /// <summary>How much was recorded on a later day than it happened.</summary>
    public required long RecordedLate { get; init; }

    private static readonly string[] Prepared = ["log", "confirmed", "programmes", "outcomes", "victims", "steps", "meetings", "scrutiny"];
    private static readonly string[] Counted = ["case-measures", "programme-measures", "outcome-measures", "victim-measures", "step-measures", "meeting-measures", "audit-measures", "oversight-measures", "scrutiny-measures"];

    /// <summary>With what the case and the child say of themselves.</summary>
    private const string Whole = """
        select f.*, coalesce(p.child, f.record) as child, w.sex, w.gender, w.ethnicity, w.ethnicity_group, w.looked_after, w.school_status, w.send, w.ehcp, w.slcn, w.gypsy_roma_traveller,
            k.tier, k.disposal, k.offence_group, k.gravity, k.age_band
        from ({0}) f left join person p on p.record = f.record left join child_now w on w.child = p.child left join cases k on k.case_id = f.of_case
        """;

    /// <summary>The rows of reference data that the counts may read.</summary>
    private static IEnumerable<string> ReferenceRows()
    {
        var reference = TrapDatabase.Reference;
        static string Text(string? value) => value is null ? "null" : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
        static string Day(DateOnly? day) => $"date '{day ?? new DateOnly(9999, 12, 31):yyyy-MM-dd}'";
        yield return "create temp table ref_district as select * from (values " + string.Join(", ", reference.Areas.AllDistricts.Select(district =>
            $"({Text(district.Code.Value)}, {Text(district.Area.Value)}, {Day(district.Valid.From)}, {Day(district.Valid.To?.AddDays(-1))})")) + ") r (district, area, since, until)";
        yield return "create temp table ref_disposal as select * from (values " + string.Join(", ", reference.Disposals.InForce(new DateOnly(2024, 1, 1)).Select(disposal =>
            $"({Text(disposal.Code.Value)}, {disposal.Rank}, {Text(disposal.KpiType)}, {disposal.FirstTimeEntrant})")) + ") r (code, rank, kpi, entrant)";
        yield return "create temp table ref_ethnicity as select * from (values " + string.Join(", ", reference.Ethnicities.InForce(new DateOnly(2024, 1, 1)).Select(ethnicity =>
            $"({Text(ethnicity.Code.Value)}, {Text(ethnicity.Group)})")) + ") r (code, grp)";
        var holidays = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "reference", "bank-holidays.csv")).Skip(1).Select(line => line.Split(',')[0]).Where(line => line.Length == 10);
        yield return $"""
            create temp table ref_workday as
            select day::date, sum(case when extract(isodow from day) < 6 and not day::date = any(array[{string.Join(", ", holidays.Select(Text))}]::date[]) then 1 else 0 end) over (order by day) as n
            from generate_series(date '2020-01-01', date '2027-12-31', interval '1 day') day
            """;
        yield return "create index on ref_workday (day)";
        yield return "create index on ref_workday (n, day)";
        yield return "analyze ref_workday";
    }

    public static async Task<IReadOnlyDictionary<Moment, SlowFacts>> ReadAsync(NpgsqlDataSource source, IEnumerable<Moment> moments)
    {
        await using var connection = await source.OpenConnectionAsync();
        foreach (var rows in ReferenceRows())
            await RunAsync(connection, rows);
        var found = new Dictionary<Moment, SlowFacts>();
        foreach (var moment in moments)
            found[moment] = await ReadAsync(connection, moment);
        return found;
    }

    private static async Task<SlowFacts> ReadAsync(NpgsqlConnection connection, Moment moment)
    {
        var position = (long)(await ScalarAsync(connection, moment.At is { } at ? $"select max(seq_id) from mt_events where timestamp <= timestamptz '{at:O}'" : "select max(seq_id) from mt_events"))!;
        var today = UkTime.DayOf(moment.At ?? TimeProvider.System.GetUtcNow());
        await RunAsync(connection, $"select set_config('slow.at', '{position}', false), set_config('slow.today', '{today:yyyy-MM-dd}', false)");
        foreach (var file in Prepared)
            await RunAsync(connection, Sql(file));
        var facts = new Dictionary<string, IReadOnlyList<SlowFact>>();
        foreach (var part in Counted.SelectMany(file => Named().Split(Sql(file)).Skip(1).Chunk(2)))
            facts[part[0]] = await FactsAsync(connection, Whole.Replace("{0}", part[1], StringComparison.Ordinal));
        return new(position, facts) { Today = today, Happened = await HappenedAsync(connection), RecordedLate = (long)(await ScalarAsync(connection, "select count(*) from e where recorded > day"))! };
    }

    private static async Task<IReadOnlyList<SlowFact>> FactsAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var names = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
        var (counts, facts) = (names.Index().Where(name => name.Item.Length > 2 && name.Item[1] == ' ' && name.Item[0] != 'g').ToList(), new List<SlowFact>());
        var groups = names.Index().Except(counts).Select(name => (name.Index, Code: (name.Item.StartsWith("g ", StringComparison.Ordinal) ? name.Item[2..] : name.Item).Replace('_', '-'))).ToList();
        while (await reader.ReadAsync())
        {
            var said = new Dictionary<string, string?>();
            foreach (var (index, code) in groups)
                said.TryAdd(code, reader.IsDBNull(index) ? null : reader.GetValue(index).ToString()); // what the fact says of itself comes before what its case says
            facts.Add(new(
                reader.IsDBNull(reader.GetOrdinal("child")) ? Guid.Empty : reader.GetGuid(reader.GetOrdinal("child")), reader.GetString(reader.GetOrdinal("area")),
                reader.GetFieldValue<DateOnly>(reader.GetOrdinal("day")), said,
                counts.ToDictionary(name => name.Item, name => reader.IsDBNull(name.Index) ? null : reader.GetValue(name.Index) is bool yes ? yes ? 1 : 0 : (long?)Convert.ToInt64(reader.GetValue(name.Index), null))));
        }

        return facts;
    }

    private static async Task<Dictionary<string, long>> HappenedAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("select type, count(*) from mt_events group by type", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var happened = new Dictionary<string, long>();
        while (await reader.ReadAsync())
            happened.Add(reader.GetString(0), reader.GetInt64(1));
        return happened;
    }

    private static string Sql(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reporting", "SlowCount", $"{file}.sql"));

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    [GeneratedRegex("^-- name: ([a-z0-9-]+)\n", RegexOptions.Multiline)]
    private static partial Regex Named();
}

/// <summary>One thing that a measure counts.</summary>
/// <param name="Groups">By the code of each breakdown.</param>
/// <param name="Counts">By kind and code of the figure: n adds one, s adds as many, c adds the child once, d is a number of days.</param>
internal sealed record SlowFact(Guid Child, string Area, DateOnly Day, IReadOnlyDictionary<string, string?> Groups, IReadOnlyDictionary<string, long?> Counts)
{
    /// <summary>Its group in a breakdown, where nothing is said the one for that.</summary>
    public string Group(string breakdown) => breakdown switch
    {
        "area" => Area,
        "service" or "force" => TrapDatabase.Reference.Areas.Sets.FirstOrDefault(set => set.Kind == breakdown && set.Area == new AreaCode(Area) && set.Valid.Covers(Day))?.Code.Value ?? "",
        "year" => Year,
        "quarter" => $"Q{((Day.Month + 8) % 12 / 3) + 1} {Year}",
        _ => Groups.GetValueOrDefault(breakdown) ?? breakdown switch { "disposal" or "offence-group" => "none", "gravity" => "not scored", _ => "" },
    };

    private string Year => Day.Month >= 4 ? $"{Day.Year}-{(Day.Year + 1) % 100:00}" : $"{Day.Year - 1}-{Day.Year % 100:00}";
}
