namespace OocdPanel.Api.Reporting;

/// <summary>The counts again, without the counting. The log's end comes with every row, and alone where there is no other.</summary>
internal static class CasesSql
{
    /// <summary>$9 the type or null, $10 the figure.</summary>
    public static readonly string Completion = CompletionCount.Here + """

        select log.last, h.case_id, h.kpi_type, h.ended_on, h.state
        from log left join (
            select case_id, kpi_type, ended_on, coalesce(why_not, case when completed then 'completed' else 'not-completed' end) as state
            from here
            where ($9::text is null or kpi_type = $9)
                and case $10 when 'ended' then counted when 'completed' then counted and completed when 'not-completed' then counted and not completed else not counted end) h on true
        order by h.ended_on, h.case_id
        """;

    /// <summary>$5 the code of outcome 22, $6 the figure.</summary>
    public static readonly string Outcome22 = Outcome22Count.Here + """

        select log.last, h.case_id, h.disposal, h.confirmed_on, h.state
        from log left join (
            select case_id, disposal, confirmed_on, state
            from here
            where case $6 when 'confirmed' then true when 'decided' then disposal = $5 else disposal = $5 and state = $6 end) h on true
        order by h.confirmed_on, h.case_id
        """;
}
