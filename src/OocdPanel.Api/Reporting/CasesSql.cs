namespace OocdPanel.Api.Reporting;

/// <summary>The counts again, without the counting. The log's end comes with every row, and alone where there is no other.</summary>
internal static class CasesSql
{
    /// <summary>$17 the type or null, $18 the figure.</summary>
    public static string Completion(Extent extent) => CompletionCount.Facts.Here(extent, child: true) + """

        select log.last, h.case_id, h.kpi_type, h.ended_on, h.state
        from log left join (
            select case_id, kpi_type, ended_on, coalesce(left_out, case when completed then 'completed' else 'not-completed' end) as state
            from here
            where ($17::text is null or kpi_type = $17)
                and case $18 when 'ended' then left_out is null when 'completed' then left_out is null and completed when 'not-completed' then left_out is null and not completed else left_out is not null end) h on true
        order by h.ended_on, h.case_id
        """;

    /// <summary>$17 the code of outcome 22, $18 the figure.</summary>
    public static string Outcome22(Extent extent) => Outcome22Count.Facts.Here(extent, child: true) + """

        select log.last, h.case_id, h.disposal, h.confirmed_on, h.state
        from log left join (
            select case_id, disposal, confirmed_on, state
            from here
            where case $18 when 'confirmed' then true when 'decided' then disposal = $17 else disposal = $17 and state = $18 end) h on true
        order by h.confirmed_on, h.case_id
        """;
}
