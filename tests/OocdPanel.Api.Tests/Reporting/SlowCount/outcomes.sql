-- Outcomes on children's records as they stand after appeals; what was given, and where; and the offences that anybody tells of.
drop table if exists outcomes, given, told cascade;
create temp table outcomes as
with numbered as (
    select *, row_number() over (partition by stream_id order by version)::int as number
    from e where type in ('child.disposal-received', 'child.disposal-given-outside', 'child.court-outcome-recorded')),
after as (
    select n.*, type = 'child.court-outcome-recorded' as by_court,
        (select a.d->>'result' from e a where a.stream_id = n.stream_id and a.type = 'child.outcome-appealed' and (a.d->>'outcome')::int = n.number order by a.version desc limit 1) as appealed,
        (select a.d->>'changedTo' from e a where a.stream_id = n.stream_id and a.type = 'child.outcome-appealed' and (a.d->>'outcome')::int = n.number and a.d ? 'changedTo'
            order by a.version desc limit 1) as changed
    from numbered n)
select stream_id as record, number, by_court, (d->>'case')::uuid as of_case, d->>'disposal' as given, (d->>'on')::date as day, (d->>'offenceOn')::date as offence_on, d->>'area' as area,
    (d->>'ageThatDay')::int as age, appealed is distinct from 'quashed' as stands,
    case when by_court then coalesce(changed, d->>'order', d->>'outcome') else coalesce(changed, d->>'disposal') end as stands_as, by_court and d->>'outcome' = 'convicted' as convicted,
    appealed is distinct from 'quashed' and case when by_court then d->>'outcome' = 'convicted'
        else coalesce((select entrant from ref_disposal r where r.code = coalesce(changed, d->>'disposal')), false) end as enters,
    appealed is distinct from 'quashed' and not by_court and coalesce((select kpi is not null from ref_disposal r where r.code = coalesce(changed, d->>'disposal')), false) as out_of_court
from after;
create index on outcomes (record);

create temp table given as
select o.*, pg_temp.area_on(x.stream_id, (x.d->>'on')::date) as place, pg_temp.band((x.d->>'ageThatDay')::int) as band, b.decision->'leadOffence'->>'group' as grp, (b.decision->>'finalScore')::int as score
from e x join outcomes o on o.of_case = x.stream_id and o.day = (x.d->>'on')::date and o.given = x.d->>'disposal'
left join lateral (
    select m.d->'decision' as decision from e m where m.stream_id = x.stream_id and m.version < x.version
        and m.type in ('case.panel-decision-recorded', 'case.decided-urgently', 'case.decision-withdrawn', 'case.disposal-refused', 'case.returned-to-panel') order by m.version desc limit 1) b on true
where x.type = 'case.disposal-delivered'
union all
select o.*, o.area, pg_temp.band(o.age), null, null from outcomes o where o.of_case is null;

create temp table told as
select c.record, 'referral' as source, (o->>'on')::date as day from cases c cross join jsonb_array_elements(c.offences) o where not c.withdrawn
union all select record, 'court', offence_on from outcomes where convicted and stands
union all select c.record, 'follow-up', (f.d->>'offenceOn')::date from e f join cases c on c.case_id = f.stream_id where f.type = 'case.follow-up-recorded' and f.d ? 'offenceOn';
create index on told (record);
analyze outcomes, given, told;
