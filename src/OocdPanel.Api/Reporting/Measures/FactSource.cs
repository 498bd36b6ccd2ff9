using OocdPanel.Api.Children;

namespace OocdPanel.Api.Reporting.Measures;

/// <summary>A table of facts to count, with the columns to break it down by.</summary>
/// <param name="Table">Has area, known_from and known_to; case_id and child_id where it is of cases.</param>
/// <param name="CountedOn">The date it counts by.</param>
/// <param name="Key">SQL: what tells the facts of one case apart.</param>
/// <param name="Breakdowns">The codes of the breakdowns it has, beside those of the child and of the period.</param>
/// <param name="Select">Further columns, each with a comma before it.</param>
/// <param name="Joins">What they come from. <c>asked.at</c> is the position as of which is counted.</param>
public sealed record FactSource(string Table, string CountedOn, string Key, IReadOnlyList<string> Breakdowns, string Select = "", string Joins = "")
{
    /// <summary>The kinds of labels that the joins need.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Whether each fact is of a case, and so of a child; others, such as those of meetings, have no cases behind them.</summary>
    public bool IsOfCases { get; init; } = true;

    /// <summary>What its facts are called, where the table is made in the query.</summary>
    public string? Named { get; init; }

    /// <summary>What its facts are called: two sources of one name tell of the same.</summary>
    public string Facts => Named ?? Table;

    /// <summary>Whether it counts what there is on one day, the last of the period: then it is not divided by time.</summary>
    public bool IsOfADay { get; init; }

    /// <summary>Columns of the case for facts that hold none of their own.</summary>
    internal const string OfCase = """
        left join case_fact k on k.case_id = f.case_id and k.known_from <= asked.at and (k.known_to is null or k.known_to > asked.at)
        """;

    /// <summary>Referrals, by the day of the referral.</summary>
    public static FactSource Cases { get; } = new("case_fact", "counted_on", "''", ["tier", "disposal", "offence-group", "gravity", "age-band", "source"]);

    /// <summary>Steps of cases, by the day of the step.</summary>
    public static FactSource Steps { get; } = new("step_fact", "counted_on", "f.step", ["step", "days-taken", "tier", "disposal", "offence-group", "gravity", "age-band"]);

    /// <summary>Confirmed decisions, by the day of the confirmation.</summary>
    public static FactSource Decisions { get; } = new(
        "decision_fact", "confirmed_on", "f.decision::text", ["tier", "disposal", "offence-group", "gravity", "age-band", "departure"],
        $", f.final_score as gravity, '{Domain.Reporting.Kpi6.OutOfCourt}' as tier");

    /// <summary>Programmes that ended, by the day of the end. <c>left_out</c> is why one does not count for KPI 6; null where it counts.</summary>
    public static FactSource Programmes { get; } = new(
        "programme_fact", "ended_on", "f.programme_id::text", ["tier", "disposal", "offence-group", "gravity", "age-band"],
        ", k.offence_group, k.gravity, coalesce(f.why_not, lived.left_out) as left_out",
        $"""
        {OfCase}
        left join lateral (
            select case when l.code <> f.area and {CompletionCount.LivesThere("r", "f")} then '{Domain.Reporting.Kpi6.LivedOutsideTheArea}' end as left_out
            from (
                select lives.district, lives.since from {MergedChildren.RecordsOf("f.child_id", "asked.at")} join residence_fact lives on lives.child_id = r.id
                where lives.since <= f.ended_on and lives.known_from <= asked.at order by lives.since desc, lives.known_from desc limit 1) r
            join labels l on l.kind = '{Measures.Labels.District}' and l.area = r.district and f.ended_on between l.since and l.until) lived on true
        """)
    { Labels = [Measures.Labels.District] };

    /// <summary>
    /// The facts of the scope as known at the position: records known then to be of one child are its <c>one_child</c>. $1 to $3 the areas and their first and last days, $4 the position,
    /// $5 to $9 the labels, $10 the day as of which is counted: <c>asked.today</c>.
    /// </summary>
    /// <param name="restated">Told by other areas than those in charge: each fact has its <c>told_area</c>, and what has none is left out.</param>
    public string Here(bool restated = false) => $"""
        with log as (select coalesce(max(seq_id), 0) as last from mt_events),
        asked as (select last, coalesce($4::bigint, last) as at, $10::date as today from log),
        labels as materialized (select * from unnest($5::text[], $6::text[], $7::text[], $8::date[], $9::date[]) as l (kind, code, area, since, until)),
        here as (
            select f.*, f.{CountedOn} as counted, {Key} as fact{(IsOfCases ? OfChild : "")}{(restated ? ", told.told_area" : "")}{Select}
            from asked
            cross join unnest($1::text[], $2::date[], $3::date[]) as span (area, since, until)
            join {Table} f on f.area = span.area and f.{CountedOn} between span.since and span.until
            {(IsOfCases ? Child : "")}
            {(restated ? Told : "")}
            {Joins}
            where f.known_from <= asked.at and (f.known_to is null or f.known_to > asked.at))
        """;

    private const string OfChild =
        ", c.sex, c.gender, c.ethnicity, c.ethnicity_group, c.looked_after, c.school_status, c.send, c.ehcp, c.slcn, c.gypsy_roma_traveller, c.child_id as one_child";

    /// <summary>By the area in charge, or by the district in which the child lived on the day.</summary>
    private string Told => $"""
        join lateral (
            select l.code as told_area from labels l
            where l.kind = '{Measures.Labels.Restated}' and f.{CountedOn} between l.since and l.until and (l.area = f.area{(IsOfCases ? $" or l.area = ({Lived})" : "")})
            limit 1) told on true
        """;

    private string Lived => $"""
        select lives.district from {MergedChildren.RecordsOf("f.child_id", "asked.at")} join residence_fact lives on lives.child_id = r.id
        where lives.since <= f.{CountedOn} and lives.known_from <= asked.at order by lives.since desc, lives.known_from desc limit 1
        """;

    private static string Child => $"""
        {MergedChildren.Join("f.child_id", "asked.at")}
        join child_fact c on c.child_id = coalesce(m.survivor, f.child_id) and c.known_from <= asked.at and (c.known_to is null or c.known_to > asked.at)
        """;
}
