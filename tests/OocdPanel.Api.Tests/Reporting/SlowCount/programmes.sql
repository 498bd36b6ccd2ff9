-- Every programme; and those that ended, each with why KPI 6 leaves it out.
drop table if exists all_programmes, programmes, needs_told cascade;
create temp table all_programmes as
select p.stream_id as programme, (p.d->>'case')::uuid as of_case, (p.d->>'child')::uuid as record, p.d->>'area' as planned_in, p.d->>'disposal' as disposal, p.d->>'kpiType' as type,
    case when p.d->>'kpiType' in ('community_resolution', 'nfa_o22_yjs', 'nfa_o22_deferred_yjs', 'nfa_o20_21_yjs', 'yc_yjs', 'ycc') then 'out-of-court' else 'prevention' end as tier,
    (p.d->>'startedOn')::date as started_on, (p.d->>'ageAtStart')::int as age, pg_temp.band((p.d->>'ageAtStart')::int) as band
from e p where p.type = 'programme.plan-agreed';

create temp table programmes as
select s.*, left_out is null as counts
from (
    select p.*, (x.d->>'endedOn')::date as ended_on, (x.d->>'completed')::boolean as completed, coalesce(moved.area, p.planned_in) as area,
        case
            when exists (select from e a where a.stream_id = p.programme and a.type = 'programme.appealed') then 'appealed'
            when p.tier = 'prevention' then 'not-out-of-court'
            when p.age not between 10 and 17 then 'age-at-start'
            when lies.area <> coalesce(moved.area, p.planned_in) and not coalesce(moved.since > lived.since, false) then 'lived-outside-the-area' end as left_out
    from all_programmes p
    join lateral (select * from e x where x.stream_id = p.programme and x.type = 'programme.ended' order by x.version desc limit 1) x on true
    left join lateral (
        select t.d->>'to' as area, (t.d->>'on')::date as since from e t
        where t.stream_id = p.programme and t.type = 'programme.transferred' and (t.d->>'on')::date <= (x.d->>'endedOn')::date order by t.version desc limit 1) moved on true
    left join lateral (
        select r.d->>'district' as district, r.day as since
        from person mine join person other on other.child = mine.child join e r on r.stream_id = other.record and r.type in ('child.registered', 'child.referred')
        where mine.record = p.record and r.day <= (x.d->>'endedOn')::date order by r.day desc, r.seq_id desc limit 1) lived on true
    left join ref_district lies on lies.district = lived.district and (x.d->>'endedOn')::date between lies.since and lies.until) s;

create temp table needs_told as
select t.stream_id as of, t.seq_id, n.*
from (
    select stream_id, seq_id, d from e where type = 'case.needs-at-start-recorded'
    union all select stream_id, seq_id, d->'needs' from e where type = 'programme.ended' and d ? 'needs') t
cross join lateral (
    values ('accommodation', true, false, (t.d->>'accommodationSuitable')::boolean), ('education', true, false, (t.d->>'educationSuitable')::boolean),
        ('send-plan', (t.d->>'send')::boolean, false, t.d->>'sendPlan' <> 'none')
    union all select s->>'service', (s->>'need')::boolean, (s->>'offered')::boolean, (s->>'attended')::boolean from jsonb_array_elements(t.d->'services') s) n (need, asked, offered, met);
create index on needs_told (of, need);
analyze all_programmes, programmes, needs_told;
