using OocdPanel.Api.Platform;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Reporting;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Reporting;

/// <summary>
/// What completion is counted from: one row for each programme and each time its facts changed, true in the log from
/// position known_from up to, but not at, known_to. What a programme counts as is decided here, when the row is written.
/// </summary>
public sealed class ProgrammeFacts(ReferenceData reference) : IProjection
{
    public string Name => "programme-facts";

    public IReadOnlyList<string> Tables => ["programme_fact", "programme_fact_child", "programme_fact_residence"];

    public string Ddl => """
        create table programme_fact (
            programme_id uuid not null,
            case_id uuid not null,
            child_id uuid not null,
            area text not null,
            disposal text not null,
            kpi_type text not null,
            tier text not null,
            started_on date not null,
            ended_on date,
            completed boolean,
            age_at_start int not null,
            age_at_end int,
            age_band text not null,
            sex text not null,
            ethnicity text not null,
            ethnicity_group text not null,
            why_not text,
            counted boolean not null generated always as (why_not is null) stored,
            recorded_at timestamptz not null,
            known_from bigint not null,
            known_to bigint,
            primary key (programme_id, known_from));
        create index programme_fact_ended on programme_fact (area, ended_on) where ended_on is not null;
        create table programme_fact_child (
            child_id uuid primary key,
            sex text not null,
            ethnicity text not null,
            ethnicity_group text not null);
        create table programme_fact_residence (
            child_id uuid not null,
            known_from bigint not null,
            since date not null,
            district text not null,
            primary key (child_id, known_from));
        """;

    public void Project(RecordedEvent happened, Rows rows)
    {
        switch (happened.Data)
        {
            case ChildRegistered e:
                rows.Execute(
                    "insert into programme_fact_child values ($1, $2, $3, $4)",
                    happened.Stream, e.Sex, e.Ethnicity.Value, Groups.Of(e.Ethnicity, reference, Day(happened)));
                Lives(happened, e.District, rows);
                break;
            case ChildReferred e:
                Lives(happened, e.District, rows);
                break;
            case PlanAgreed e:
                Start(happened, e, rows);
                break;
            case ProgrammeEnded e:
                End(happened, e, rows);
                break;
        }
    }

    private static void Lives(RecordedEvent happened, DistrictCode district, Rows rows) => rows.Execute(
        $"insert into programme_fact_residence select $1, {Rows.PositionOf(1, 2)}, $3, $4",
        happened.Stream, happened.Version, Day(happened), district.Value);

    private static void Start(RecordedEvent happened, PlanAgreed e, Rows rows) => rows.Execute(
        $"""
        insert into programme_fact (programme_id, case_id, child_id, area, disposal, kpi_type, tier, started_on,
            age_at_start, age_band, sex, ethnicity, ethnicity_group, why_not, recorded_at, known_from)
        select $1, $3, $4, $5, $6, $7, $8, $9, $10, $11, c.sex, c.ethnicity, c.ethnicity_group, $12::text, $13, {Rows.PositionOf(1, 2)}
        from programme_fact_child c where c.child_id = $4
        """,
        happened.Stream, happened.Version, e.Case.Value, e.Child.Value, e.Area.Value, e.Disposal.Value, e.KpiType, Kpi6.TierOf(e.KpiType),
        e.StartedOn, e.AgeAtStart, AgeBand.Of(e.AgeAtStart), Kpi6.WhyNotAtStart(e.KpiType, e.AgeAtStart), happened.RecordedAt);

    /// <summary>The districts of the end date are handed in, since which area a district lies in changes with the day.</summary>
    private void End(RecordedEvent happened, ProgrammeEnded e, Rows rows)
    {
        rows.Execute(
            $"update programme_fact set known_to = {Rows.PositionOf(1, 2)} where programme_id = $1 and known_to is null",
            happened.Stream, happened.Version);
        var districts = reference.Areas.Districts(e.EndedOn);
        rows.Execute(
            $"""
            insert into programme_fact (programme_id, case_id, child_id, area, disposal, kpi_type, tier, started_on, ended_on, completed,
                age_at_start, age_at_end, age_band, sex, ethnicity, ethnicity_group, why_not, recorded_at, known_from)
            select f.programme_id, f.case_id, f.child_id, f.area, f.disposal, f.kpi_type, f.tier, f.started_on, $3, $4,
                f.age_at_start, $5, f.age_band, f.sex, f.ethnicity, f.ethnicity_group,
                coalesce(f.why_not, case when home.area <> f.area then $6 end), $7, f.known_to
            from programme_fact f
            left join lateral (
                select d.area
                from (select district from programme_fact_residence r where r.child_id = f.child_id and r.since <= $3
                      order by r.since desc, r.known_from desc limit 1) lived
                join unnest($8, $9) as d (district, area) using (district)) home on true
            where f.programme_id = $1 and f.known_to = {Rows.PositionOf(1, 2)}
            """,
            happened.Stream, happened.Version, e.EndedOn, e.Completed, e.AgeAtEnd, Kpi6.LivedOutsideTheArea, happened.RecordedAt,
            districts.Select(district => district.Code.Value).ToArray(), districts.Select(district => district.Area.Value).ToArray());
    }

    private static DateOnly Day(RecordedEvent happened) => UkTime.DayOf(happened.Headers.OccurredAt);
}
