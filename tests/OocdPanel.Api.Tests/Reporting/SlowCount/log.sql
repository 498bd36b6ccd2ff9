-- What the log says up to a position, event by event: all that the counts beside this file may read, with rows of reference data.
-- The position is in the setting slow.at.
drop table if exists e, person, child_now, charge, cases cascade;

create temp table e as
select seq_id, stream_id, version, headers->>'role' as role, regexp_replace(type, '\.v[0-9]+$', '') as type, data as d, (timestamp at time zone 'Europe/London')::date as recorded,
    (headers->>'occurredAt')::timestamptz as at, ((headers->>'occurredAt')::timestamptz at time zone 'Europe/London')::date as day
from mt_events where seq_id <= current_setting('slow.at')::bigint;
create unique index on e (stream_id, version);
create index on e (stream_id, type, version);
create index on e (type);
analyze e;

-- Whose each record is: its own, or that of the record into which it was merged last and from which it was not separated since.
create temp table person as
select r.stream_id as record, coalesce((
    select case when m.type = 'child.merged-into' then (m.d->>'stays')::uuid end
    from e m where m.stream_id = r.stream_id and m.type in ('child.merged-into', 'child.separated') order by m.version desc limit 1), r.stream_id) as child
from e r where r.type = 'child.registered';
create index on person (record);
create index on person (child);

-- Who a child is, by their own record: of each thing what was said of it last.
create temp table child_now as
with told as (select stream_id, version, coalesce(d->'particulars', d->'is'->'particulars') as p from e where type in ('child.referred', 'child.corrected')),
said as (
    select r.stream_id as child,
        coalesce((select c.d->'is'->>'sex' from e c where c.stream_id = r.stream_id and c.type = 'child.corrected' and c.d->'is' ? 'sex' order by c.version desc limit 1), r.d->>'sex') as sex,
        coalesce((select c.d->'is'->>'ethnicity' from e c where c.stream_id = r.stream_id and c.type = 'child.corrected' and c.d->'is' ? 'ethnicity' order by c.version desc limit 1), r.d->>'ethnicity') as ethnicity,
        (select p->>'gender' from told t where t.stream_id = r.stream_id and p ? 'gender' order by t.version desc limit 1) as gender,
        (select p->>'schoolStatus' from told t where t.stream_id = r.stream_id and p ? 'schoolStatus' order by t.version desc limit 1) as school,
        (select (p->>'lookedAfter')::boolean from told t where t.stream_id = r.stream_id and p ? 'lookedAfter' order by t.version desc limit 1) as looked_after,
        (select p->'needs' from told t where t.stream_id = r.stream_id and p ? 'needs' order by t.version desc limit 1) as needs
    from e r where r.type = 'child.registered')
select child, sex, coalesce(gender, 'not-recorded') as gender, ethnicity, coalesce((select g.grp from ref_ethnicity g where g.code = ethnicity), 'Information not obtainable') as ethnicity_group,
    case when looked_after is null then 'not-recorded' when looked_after then 'yes' else 'no' end as looked_after, coalesce(school, 'not-recorded') as school_status,
    case when needs is null then 'not-recorded' when needs ? 'send' then 'yes' else 'no' end as send,
    case when needs is null then 'not-recorded' when needs ? 'ehcp' then 'yes' else 'no' end as ehcp,
    case when needs is null then 'not-recorded' when needs ? 'slcn' then 'yes' else 'no' end as slcn,
    case when ethnicity in ('white-gypsy-or-irish-traveller', 'white-roma') then 'yes' else 'no' end as gypsy_roma_traveller
from said;
create index on child_now (child);

-- Which area was in charge of a case since when: of those since a day or before, the one that was recorded last.
create temp table charge as
select stream_id as case_id, 0::bigint as v, (d->>'referredOn')::date as since, d->>'area' as area from e where type in ('case.referral-submitted', 'case.prevention-referred')
union all select stream_id, version, day, d->>'to' from e where type = 'case.transferred';
create index on charge (case_id);

create or replace function pg_temp.area_on(one uuid, that_day date) returns text language sql as $$
    select coalesce((select area from charge where case_id = one and since <= that_day order by v desc limit 1), (select area from charge where case_id = one and v = 0)) $$;

create or replace function pg_temp.band(age int) returns text language sql as $$
    select case when age between 10 and 14 then '10-14' when age between 15 and 17 then '15-17' else 'outside 10-17' end $$;

-- Working days after one day up to another; and the day so many of them later.
create or replace function pg_temp.working_days(first date, last date) returns int language sql as $$
    select ((select n from ref_workday where day = last) - (select n from ref_workday where day = first))::int $$;
create or replace function pg_temp.after(first date, days int) returns date language sql as $$
    select min(l.day) from ref_workday l where l.n = (select n from ref_workday where day = first) + days $$;

-- The offence that a case goes by: the decision's, where it is still among the offences; else the gravest, of those the earliest, of those the first listed.
create or replace function pg_temp.lead(offences jsonb, decision jsonb) returns jsonb language sql as $$
    select o from jsonb_array_elements(offences) with ordinality as l (o, place)
    order by (o->>'code' = decision->'leadOffence'->>'code' and o->>'on' = decision->'leadOffence'->>'on') desc nulls last,
        coalesce((o->>'baseGravity')::int, 0) desc, o->>'on', place limit 1 $$;

create temp table cases as
with said as (
    select h.stream_id as case_id, (h.d->>'child')::uuid as record, h.type = 'case.prevention-referred' as prevention, (h.d->>'referredOn')::date as referred_on,
        coalesce(h.d->>'source', 'prevention') as source, (h.d->>'ageAtReferral')::int as age_at_referral,
        coalesce((
            select c.d->'is'->'offences' from e c where c.stream_id = h.stream_id and c.type = 'case.referral-corrected' and c.d->'is' ? 'offences' order by c.version desc limit 1),
            h.d->'offences', '[]') as offences,
        exists (select from e w where w.stream_id = h.stream_id and w.type = 'case.referral-withdrawn') as withdrawn,
        exists (select from e w where w.stream_id = h.stream_id and w.type = 'case.closed') as closed,
        coalesce((
            select s.type = 'case.found-ineligible' from e s
            where s.stream_id = h.stream_id and s.type in ('case.found-ineligible', 'case.found-eligible', 'case.referral-returned', 'case.information-provided') order by s.version desc limit 1),
            false) as ineligible,
        (select x.d->'decision' from e x where x.stream_id = h.stream_id
            and x.type in ('case.panel-decision-recorded', 'case.decided-urgently', 'case.decision-withdrawn', 'case.disposal-refused', 'case.returned-to-panel') order by x.version desc limit 1) as decision,
        (select x.d->>'disposal' from (
            select * from e y where y.stream_id = h.stream_id
                and y.type in ('case.decision-confirmed', 'case.decision-withdrawn', 'case.disposal-refused', 'case.referral-withdrawn') order by y.version desc limit 1) x
            where x.type = 'case.decision-confirmed') as disposal
    from e h where h.type in ('case.referral-submitted', 'case.prevention-referred'))
select s.*, case when prevention then 'prevention' else 'out-of-court' end as tier,
    coalesce(decision->'leadOffence'->>'group', pg_temp.lead(offences, decision)->>'group') as offence_group,
    coalesce((decision->>'finalScore')::int, (pg_temp.lead(offences, null)->>'baseGravity')::int) as gravity,
    pg_temp.band(coalesce(age_at_referral, (pg_temp.lead(offences, decision)->>'ageAtOffence')::int)) as age_band
from said s;
create unique index on cases (case_id);
create index on cases (record);
analyze person, child_now, charge, cases;
