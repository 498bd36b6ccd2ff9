namespace OocdPanel.Api.Reporting;

/// <summary>The counts again, without the counting. The log's end comes with every row, and alone where there is no other.</summary>
internal static class CasesSql
{
    /// <summary>$13 the type or null, $14 the figure.</summary>
    public static string Completion(bool now) => CompletionCount.Facts.Here(now, child: true) + """

        select log.last, h.case_id, h.kpi_type, h.ended_on, h.state
        from log left join (
            select case_id, kpi_type, ended_on, coalesce(left_out, case when completed then 'completed' else 'not-completed' end) as state
            from here
            where ($13::text is null or kpi_type = $13)
                and case $14 when 'ended' then left_out is null when 'completed' then left_out is null and completed when 'not-completed' then left_out is null and not completed else left_out is not null end) h on true
        order by h.ended_on, h.case_id
        """;

    /// <summary>$13 the code of outcome 22, $14 the figure.</summary>
    public static string Outcome22(bool now) => Outcome22Count.Facts.Here(now, child: true) + """

        select log.last, h.case_id, h.disposal, h.confirmed_on, h.state
        from log left join (
            select case_id, disposal, confirmed_on, state
            from here
            where case $14 when 'confirmed' then true when 'decided' then disposal = $13 else disposal = $13 and state = $14 end) h on true
        order by h.confirmed_on, h.case_id
        """;
}
