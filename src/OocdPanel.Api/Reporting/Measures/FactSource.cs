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
    /// <summary>The kinds of labels that the joins need.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

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

    /// <summary>Columns of the case for facts that hold none of their own.</summary>
    internal static string OfCase(string? at) => $"left join case_fact k on k.case_id = f.case_id and {KnownAt.Row("k", at)}";

    /// <summary>The record of a child that stays, where theirs was merged into another.</summary>
    internal const string OneChild = "coalesce(m.survivor, f.child_id)";

    /// <summary>Referrals, by the day of the referral.</summary>
    public static FactSource Cases { get; } = new("case_fact", "counted_on", "''", ["tier", "disposal", "offence-group", "gravity", "age-band", "source"]);

    /// <summary>Steps of cases, by the day of the step.</summary>
    public static FactSource Steps { get; } = new("step_fact", "counted_on", "f.step", ["step", "days-taken", "tier", "disposal", "offence-group", "gravity", "age-band"]);

    /// <summary>Confirmed decisions, by the day of the confirmation.</summary>
    public static FactSource Decisions { get; } = new(
        "decision_fact", "confirmed_on", "f.decision::text", ["tier", "disposal", "offence-group", "gravity", "age-band", "departure"],
        $", f.final_score as gravity, '{Domain.Reporting.Kpi6.OutOfCourt}' as tier");

    /// <summary>
    /// Programmes that ended, by the day of the end. <c>left_out</c> is why one does not count for KPI 6; null where it counts. Districts are
    /// joined by kind and code at once, which is looked up by hashing: of the two by themselves one would be searched for again for each programme.
    /// </summary>
    public static FactSource Programmes { get; } = new(
        "programme_fact", "ended_on", "f.programme_id::text", ["tier", "disposal", "offence-group", "gravity", "age-band"],
        $", k.offence_group, k.gravity, coalesce(f.why_not, case when home.code <> f.area and {CompletionCount.LivesThere("lived", "f")} then '{Domain.Reporting.Kpi6.LivedOutsideTheArea}' end) as left_out",
        at => $"""
        {OfCase(at)}
        left join lateral (
            select lives.district, lives.since from {MergedChildren.RecordsOf("f.child_id", at)} join residence_fact lives on lives.child_id = r.id
            where lives.since <= f.ended_on and {KnownAt.Since("lives", at)} order by lives.since desc, lives.known_from desc limit 1) lived on true
        left join labels home on home.kind || home.area = '{Measures.Labels.District}' || lived.district and f.ended_on between home.since and home.until
        """)
    { Labels = [Measures.Labels.District] };

    /// <summary>
    /// The facts of the scope as known at the position: records known then to be of one child are its <c>one_child</c>. $1 to $3 the areas and their first and last days, $4 the position,
    /// $5 to $9 the labels, $10 the day as of which is counted: <c>asked.today</c>, $11 and $12 the first and the last day of all.
    /// </summary>
    /// <param name="now">Whether it is counted as of the end of the log: then $4 is null.</param>
    /// <param name="child">Whether anything of the child is asked for, but for which child it is.</param>
    /// <param name="restated">Told by other areas than those in charge: each fact has its <c>told_area</c>, and what has none is left out.</param>
    public string Here(bool now, bool child, bool restated = false)
    {
        var at = now ? null : "asked.at";
        return $"""
            with log as (select coalesce(max(seq_id), 0) as last from mt_events),
            asked as (
                select last, coalesce($4::bigint, last) as at, $10::date as today, (
                    select (timestamp at time zone 'Europe/London')::date from mt_events where seq_id <= coalesce($4::bigint, last) order by seq_id desc limit 1) as come
                from log),
            labels as materialized (select * from unnest($5::text[], $6::text[], $7::text[], $8::date[], $9::date[]) as l (kind, code, area, since, until)),
            here as (
                select f.*, f.{CountedOn} as counted, {Key} as fact{(IsOfCases ? $", {OneChild} as one_child" : "")}{(child ? OfChild : "")}{(restated ? ", told.told_area" : "")}{Select}
                from asked
                cross join unnest($1::text[], $2::date[], $3::date[]) as span (area, since, until)
                join {Table} f on f.area = span.area and f.{CountedOn} between span.since and span.until and f.{CountedOn} between $11::date and $12::date
                {(IsOfCases ? MergedChildren.Join("f.child_id", at) : "")}
                {(child ? $"join child_fact c on c.child_id = {OneChild} and {KnownAt.Row("c", at)}" : "")}
                {(restated ? Told(at) : "")}
                {Joins?.Invoke(at)}
                where {KnownAt.Row("f", at)})
            """;
    }

    private const string OfChild =
        ", c.sex, c.gender, c.ethnicity, c.ethnicity_group, c.looked_after, c.school_status, c.send, c.ehcp, c.slcn, c.gypsy_roma_traveller";

    /// <summary>By the area in charge, or by the district in which the child lived on the day.</summary>
    private string Told(string? at) => $"""
        join lateral (
            select l.code as told_area from labels l
            where l.kind = '{Measures.Labels.Restated}' and f.{CountedOn} between l.since and l.until and (l.area = f.area{(IsOfCases ? $" or l.area = ({Lived(at)})" : "")})
            limit 1) told on true
        """;

    private string Lived(string? at) => $"""
        select lives.district from {MergedChildren.RecordsOf("f.child_id", at)} join residence_fact lives on lives.child_id = r.id
        where lives.since <= f.{CountedOn} and {KnownAt.Since("lives", at)} order by lives.since desc, lives.known_from desc limit 1
        """;
}
