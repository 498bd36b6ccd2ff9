using OocdPanel.Api.Children;

namespace OocdPanel.Api.Reporting.Measures;

/// <summary>A table of facts to count, with the columns to break it down by.</summary>
/// <param name="Table">Has area, known_from and known_to; case_id and child_id where it is of cases.</param>
/// <param name="CountedOn">The date it counts by.</param>
/// <param name="Key">SQL: what tells the facts of one case apart.</param>
/// <param name="Breakdowns">The codes of the breakdowns it has, beside those of the child and of the period.</param>
/// <param name="Select">Further columns, each with a comma before it.</param>
/// <param name="Joins">What they come from, told the position as of which is counted: an expression, or null for now. <c>asked.come</c> is the last day on which anything was recorded by then.</param>
public sealed record FactSource(string Table, string CountedOn, string Key, IReadOnlyList<string> Breakdowns, string Select = "", Func<string?, string>? Joins = null)
{
    /// <summary>Whether the joins ask which area a district belongs to.</summary>
    public bool AsksDistricts { get; init; }

    /// <summary>Whether each fact is of a case, and so of a child; others, such as those of meetings, have no cases behind them.</summary>
    public bool IsOfCases { get; init; } = true;

    /// <summary>SQL over a row of <c>cut</c>: whether it may be listed case by case; null where all may.</summary>
    public string? Listed { get; init; }

    /// <summary>What its facts are called, where the table is made in the query.</summary>
    public string? Named { get; init; }

    /// <summary>What its facts are called: two sources of one name tell of the same.</summary>
    public string Facts => Named ?? Table;

    /// <summary>Whether it counts what there is on one day, the last of the period: then it is not divided by time.</summary>
    public bool IsOfADay { get; init; }

    /// <summary>Columns that it has from the case, as that was known then: each is looked up only where a question asks for it.</summary>
    public IReadOnlyList<string> FromCase { get; init; } = [];

    /// <summary>All that facts of a case can be broken down by that hold nothing of it themselves.</summary>
    internal static IReadOnlyList<string> AllOfCase { get; } = ["tier", "disposal", .. OffenceOfCase, "age_band"];

    internal static IReadOnlyList<string> OffenceOfCase => ["offence_group", "gravity"];

    /// <summary>The record of a child that stays, where theirs was merged into another.</summary>
    internal const string OneChild = "coalesce(m.survivor, f.child_id)";

    /// <summary>All records of the child, as an array.</summary>
    internal const string RecordsOfChild = $"coalesce(family.ids, array[{OneChild}])";

    /// <summary>Referrals, by the day of the referral.</summary>
    public static FactSource Cases { get; } = new("case_fact", "counted_on", "''", ["tier", "disposal", "offence-group", "gravity", "age-band", "source"]);

    /// <summary>Steps of cases, by the day of the step.</summary>
    public static FactSource Steps { get; } = new("step_fact", "counted_on", "f.step", ["step", "days-taken", "tier", "disposal", "offence-group", "gravity", "age-band"]);

    /// <summary>Confirmed decisions, by the day of the confirmation.</summary>
    public static FactSource Decisions { get; } = new(
        "decision_fact", "confirmed_on", "f.decision::text", ["tier", "disposal", "offence-group", "gravity", "age-band", "departure"],
        $", f.final_score as gravity, '{Domain.Reporting.Kpi6.OutOfCourt}' as tier");

    /// <summary>
    /// Programmes that ended, by the day of the end. <c>left_out</c> is why one does not count for KPI 6; null where it counts. A transfer to the
    /// area in charge is later news of where the child lives than a district recorded before it.
    /// </summary>
    public static FactSource Programmes { get; } = new(
        "programme_fact", "ended_on", "f.programme_id::text", ["tier", "disposal", "offence-group", "gravity", "age-band"],
        $", coalesce(f.why_not, case when home.area <> f.area and (f.in_charge_since is null or lived.since >= f.in_charge_since) then '{Domain.Reporting.Kpi6.LivedOutsideTheArea}' end) as left_out",
        at => $"""
        left join lateral ({Lived("f.ended_on", at)}) lived on true
        left join districts home on home.district = lived.district and f.ended_on between home.since and home.until
        """)
    { AsksDistricts = true, FromCase = OffenceOfCase };

    /// <summary>
    /// The facts of the scope as known at the position: records known then to be of one child are its <c>one_child</c>. $1 to $3 the areas and their first and last days, $4 the position,
    /// $5 to $9 the labels, $10 the day as of which is counted: <c>asked.today</c>, $11 and $12 the first and the last day of all, $13 to $16 the districts.
    /// Those of areas are found area by area, which PostgreSQL plans once for all; those of the nation it may find by their days. The child of
    /// each is looked up: to read them all first takes longer, however many there are.
    /// </summary>
    /// <remarks>
    /// PostgreSQL takes a list of a length it does not know for ten rows and compares every fact with every district, but a series of such a length for
    /// a thousand, and looks districts up: hence the series beside them.
    /// </remarks>
    /// <param name="child">Whether anything of the child is asked for, but for which child it is.</param>
    internal string Here(Extent extent, bool child)
    {
        var at = extent.Now ? null : "asked.at";
        var inSpan = $"f.{CountedOn} between span.since and span.until";
        if (extent is { IsOfNation: true, Now: true })
            inSpan = $"case when {inSpan} then true end"; // nearly all are; PostgreSQL takes two comparisons to leave a ninth, and a case to leave half
        var isAsked = $"f.area = span.area and {inSpan} and f.{CountedOn} between $11::date and $12::date and {KnownAt.Row("f", at)}";
        return $"""
            with log as (select coalesce(max(seq_id), 0) as last from mt_events),
            asked as (
                select last, coalesce($4::bigint, last) as at, $10::date as today, (
                    select (timestamp at time zone 'Europe/London')::date from mt_events where seq_id <= coalesce($4::bigint, last) order by seq_id desc limit 1) as come
                from log),
            labels as materialized (select * from unnest($5::text[], $6::text[], $7::text[], $8::date[], $9::date[]) as l (kind, code, area, since, until)),
            districts as materialized (select district, area, since, until from rows from (unnest($13::text[]), unnest($14::text[]), unnest($15::date[]), unnest($16::date[]), generate_series(1, cardinality($13::text[]))) as l (district, area, since, until, known)),
            here as (
                select f.*, f.{CountedOn} as counted, {Key} as fact{(IsOfCases ? $", {OneChild} as one_child" : "")}{(child ? $", {OfChild}" : "")}{(extent.IsRestated ? ", told.told_area" : "")}{string.Concat(FromCase.Select(column => OfCase(column, at)))}{Select}
                from asked
                cross join unnest($1::text[], $2::date[], $3::date[]) as span (area, since, until)
                {(extent.IsOfNation ? $"join {Table} f on {isAsked}" : $"cross join lateral (select * from {Table} f where {isAsked} offset 0) f")}
                {(IsOfCases ? $"{MergedChildren.Join("f.child_id", at)}\n{MergedChildren.Family(OneChild, at)}" : "")}
                {(child ? $"cross join lateral (select {OfChild} from child_fact c where c.child_id = {OneChild} and {KnownAt.Row("c", at)} offset 0) c" : "")}
                {(extent.IsRestated ? Told(at) : "")}
                {Joins?.Invoke(at)})
            """;
    }

    private const string OfChild =
        "c.sex, c.gender, c.ethnicity, c.ethnicity_group, c.looked_after, c.school_status, c.send, c.ehcp, c.slcn, c.gypsy_roma_traveller";

    /// <summary>By the area in charge, or by the district in which the child lived on the day.</summary>
    private string Told(string? at) => $"""
        join lateral (
            select l.code as told_area from labels l
            where l.kind = '{Labels.Restated}' and f.{CountedOn} between l.since and l.until and (l.area = f.area{(IsOfCases ? $" or l.area = (select lived.district from ({Lived($"f.{CountedOn}", at)}) lived)" : "")})
            limit 1) told on true
        """;

    /// <summary>
    /// Where the child lived on a day, and since when. Nearly every child has one record, on which the last before the day is the first that an index
    /// gives; where they have several, the last on any of them is sought.
    /// </summary>
    private static string Lived(string day, string? at)
    {
        return $"({Last($"family.ids is null and lives.child_id = {OneChild}")}) union all ({Last("lives.child_id = any(family.ids)")})";

        string Last(string of) => $"""
            select lives.district, lives.since from residence_fact lives
            where {of} and lives.since <= {day} and {KnownAt.Since("lives", at)} order by lives.since desc, lives.known_from desc limit 1
            """;
    }

    private static string OfCase(string column, string? at) =>
        $", (select k.{column} from case_fact k where k.case_id = f.case_id and {KnownAt.Row("k", at)}) as {column}";
}
