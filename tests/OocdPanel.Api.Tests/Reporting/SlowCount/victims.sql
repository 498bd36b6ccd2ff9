-- What was said about each victim, and every victim of every case, as far as is known.
drop table if exists said, victims cascade;
create temp table said as
select stream_id, (d->>'victim')::int as number, type, version, day, at, d from e where type like 'case.victim-%' or type = 'case.restorative-justice-recorded';
create index on said (stream_id, number, type, version);
analyze said;

create temp table victims as
with named as (
    select h.stream_id, 1::bigint as since, (v->>'number')::int as number, (h.d->>'referredOn')::date as known_on from e h cross join jsonb_array_elements(h.d->'victims') v where h.type = 'case.referral-submitted'
    union all select stream_id, version, number, (d->>'on')::date from said where type = 'case.victim-added'),
about as (
    select n.*, c.record, c.withdrawn, c.closed or c.withdrawn or c.ineligible as over, coalesce(s.enhanced, false) as enhanced, s.reached_on, s.consent, coalesce(s.views, false) as views
    from (select * from named k where not exists (select from said r where r.stream_id = k.stream_id and r.number = k.number and r.type = 'case.victim-removed')) n join cases c on c.case_id = n.stream_id
    left join lateral (
        select min((d->>'on')::date) filter (where type = 'case.victim-contact-attempted' and (d->>'reached')::boolean) as reached_on,
            (array_agg((d->'details'->>'enhancedRights')::boolean order by version desc) filter (where type in ('case.victim-added', 'case.victim-described')))[1] as enhanced,
            (array_agg((d->>'given')::boolean order by version desc) filter (where type = 'case.victim-consent-recorded'))[1] as consent,
            bool_or(type = 'case.victim-views-recorded') as views
        from said a where a.stream_id = n.stream_id and a.number = n.number) s on true)
select a.*, reached_on is null and coalesce(consent, true) and not over and not views as awaited, pg_temp.after(known_on, case when enhanced then 1 else 5 end) as by_day from about a;
create index on victims (stream_id);
analyze victims;
