using OocdPanel.Domain.Reporting;

namespace OocdPanel.Api.Reporting.Measures;

/// <summary>Outcomes that children were given, as they stand after appeals, by the day on which they were given.</summary>
internal static class OutcomeSources
{
    private const string Key = "case when f.own_case is null then 'elsewhere-' else 'delivered-' end || f.number";

    private static readonly string[] Breakdowns = ["tier", "disposal", "offence-group", "gravity", "age-band"];

    private const string Select = $", case when f.by_court then '{Kpi6.Court}' else '{Kpi6.OutOfCourt}' end as tier, o.stands_as as disposal, o.entry, coalesce(f.own_case, latest.case_id, f.child_id) as case_id";

    /// <summary>What was given elsewhere is on no case of ours: it is shown under the latest of the child, or their record.</summary>
    private static string Stands(string? at) => $"""
        join lateral (
            select o.* from outcome_fact o where o.own_case = f.own_case and o.given_on = f.given_on and o.given = f.given and {KnownAt.Row("o", at)}
            union all
            select o.* from outcome_fact o where f.own_case is null and o.child_id = f.child_id and o.outcome = f.number and {KnownAt.Row("o", at)}) o on true
        left join lateral (
            select k.case_id from case_fact k where f.own_case is null and k.child_id = f.child_id and {KnownAt.Row("k", at)}
            order by k.counted_on desc, k.case_id limit 1) latest on true
        """;

    /// <summary>
    /// Whether another outcome of the child, on any of their records, had made them an entrant: <c>before</c> this one, or <c>by_then</c>, by the
    /// end of its day. The first is the first by its day, then on the record that stays, then by its number.
    /// </summary>
    private static string Entered(string? at) => $"""
        cross join lateral (
            select coalesce(bool_or((e.given_on, e.child_id <> {FactSource.OneChild}, e.child_id, e.outcome) < (o.given_on, o.child_id <> {FactSource.OneChild}, o.child_id, o.outcome)), false) as before,
                coalesce(bool_or(e.given_on <= o.given_on), false) as by_then
            from outcome_fact e
            where e.child_id = any({FactSource.RecordsOfChild}) and e.entry = '{Entry.MayEnter}' and {KnownAt.Row("e", at)}) entered
        """;

    /// <summary>With <c>entry</c>, <c>before</c> and <c>by_then</c>, by which first-time entrants are told.</summary>
    public static FactSource Entries { get; } = new("given_fact", "given_on", Key, Breakdowns, $"{Select}, entered.before, entered.by_then", at => $"{Stands(at)}\n{Entered(at)}");

    /// <summary>
    /// New offences within 6 and 12 months, on any record of the child; what a referral, a court and a follow-up tell of one day is one
    /// telling, so of that day counts the most that one of them tells. <c>passed_6</c> and <c>passed_12</c> are whether the months have passed.
    /// </summary>
    private static string Offended(string? at) => $"""
        cross join lateral (
            select coalesce(sum(told) filter (where offence_on <= f.due_6), 0) as offences_6, coalesce(sum(told), 0) as offences_12
            from (
                select offence_on, max(told) as told
                from (
                    select e.offence_on, e.source, count(*) as told
                    from offence_fact e
                    where e.child_id = any({FactSource.RecordsOfChild}) and e.offence_on > f.given_on and e.offence_on <= f.due_12 and {KnownAt.Row("e", at)}
                    group by e.offence_on, e.source) by_source
                group by offence_on) by_day) offended
        """;

    private const string Passed = ", asked.today >= f.due_6 as passed_6, asked.today >= f.due_12 as passed_12";

    /// <summary>What was given, and the new offences after it.</summary>
    public static FactSource Reoffending { get; } = new(
        "given_fact", "given_on", Key, Breakdowns, $"{Select}, o.stands, offended.offences_6, offended.offences_12{Passed}", at => $"{Stands(at)}\n{Offended(at)}");

    /// <summary>Confirmed decisions, and whether the child was referred again after outcome 22 was made final.</summary>
    public static FactSource ReferredAgain { get; } = FactSource.Decisions with
    {
        Select = $"{FactSource.Decisions.Select}, again.within_6, again.within_12{Passed}",
        Joins = at => $"""
            cross join lateral (
                select coalesce(bool_or(e.offence_on <= f.due_6), false) as within_6, count(*) > 0 as within_12
                from offence_fact e
                where e.child_id = any({FactSource.RecordsOfChild}) and e.source = '{Domain.Reporting.Reoffending.Referral}' and e.offence_on > f.finalised_on and e.offence_on <= f.due_12
                    and {KnownAt.Row("e", at)}) again
            """,
    };
}
