-- The steps that each case took, and the clocks that were stopped: by when, and on which day it was recorded.
drop table if exists steps cascade;
create temp table steps as
with facts as (
    select c.*, back.version as back,
        (select day from e x where x.stream_id = c.case_id and x.type in ('case.found-eligible', 'case.found-ineligible') order by version limit 1) as screened,
        assessed.day as assessed, assessed.recorded as assessed_told, made.day as decided, made.recorded as decided_told,
        (select day from e x where x.stream_id = c.case_id and x.type = 'case.decision-confirmed' order by version limit 1) as confirmed,
        (select (d->>'on')::date from e x where x.stream_id = c.case_id and x.type = 'case.disposal-delivered' order by version limit 1) as delivered,
        (select (d->>'on')::date from e x where x.stream_id = c.case_id and x.type = 'case.disposal-delivered' and version > coalesce(back.version, 0) order by version desc limit 1) as delivered_now,
        exists (select from e x where x.stream_id = c.case_id and x.type = 'case.programme-finished' and version > coalesce(back.version, 0) and (d->>'completed')::boolean) as carried_out,
        (select case when x.type = 'case.programme-finished' then (d->>'on')::date end from e x where x.stream_id = c.case_id
            and x.type in ('case.programme-finished', 'case.programme-agreed', 'case.returned-to-panel') order by version desc limit 1) as programme_ended,
        coalesce((select k.d->>'disposal' from e k where k.stream_id = c.case_id and k.type = 'case.decision-confirmed' and k.version > (
            select max(m.version) from e m where m.stream_id = c.case_id and m.type in ('case.panel-decision-recorded', 'case.decided-urgently')) order by version desc limit 1), c.decision->>'disposal') as decided_for,
        release.kind as release_kind, release.day as release_day, release.told as release_told
    from cases c
    left join lateral (select max(version) as version from e x where x.stream_id = c.case_id and x.type = 'case.returned-to-panel') back on true
    left join lateral (
        select day, recorded from e x where x.stream_id = c.case_id and x.type in ('case.assessment-completed', 'case.assessment-overridden')
            and version > coalesce((select max(version) from e b where b.stream_id = c.case_id and b.type = 'case.assessment-sent-back'), 0) order by version limit 1) assessed on true
    left join lateral (
        select day, recorded from e x where x.stream_id = c.case_id and x.type in ('case.panel-decision-recorded', 'case.decided-urgently') order by version limit 1) made on true
    left join lateral (
        select d->'release'->>'kind' as kind, (d->'release'->>'on')::date as day, case when x.type = 'case.bail-date-set' then recorded else c.referred_on end as told
        from e x where x.stream_id = c.case_id and (x.type = 'case.bail-date-set' or x.type = 'case.referral-submitted' and d ? 'release') order by version desc limit 1) release on true),
asked as (select stream_id, version, recorded, type, d, max(version) filter (where type = starts) over (partition by stream_id, starts) as last, starts from e
    join (values ('case.referral-returned', 'case.referral-returned'), ('case.referral-returned', 'case.information-provided'), ('case.deferred', 'case.deferred'), ('case.deferred', 'case.listed'),
        ('case.deferred', 'case.panel-decision-recorded'), ('case.deferred', 'case.decided-urgently'), ('case.decided-urgently', 'case.decided-urgently'),
        ('case.decided-urgently', 'case.urgent-decision-ratified'), ('case.decision-escalated', 'case.decision-escalated'), ('case.decision-escalated', 'case.escalation-resolved')) k (starts, kind) on kind = type),
answered as ( -- the last time that each of these was asked for, and when it was answered since: the first time, or for those that are asked again the last
    select a.stream_id, a.starts, a.recorded, a.d,
        case when a.starts = 'case.deferred' then min(b.recorded) filter (where b.version > a.version)
            else (array_agg(b.recorded order by b.version desc) filter (where b.version > a.version))[1] end as done
    from asked a join asked b on b.stream_id = a.stream_id and b.starts = a.starts where a.version = a.last and a.type = a.starts
    group by a.stream_id, a.starts, a.recorded, a.d),
clocks as (
    select case_id, 'police-told' as clock, pg_temp.after(release_told, 15) as by_day, decided_told as done from facts where release_kind = 'bail'
    union all select case_id, 'bail-return', release_day, delivered from facts where release_kind = 'bail'
    union all select stream_id, 'return-for-information', (d->>'by')::date, done from answered where starts = 'case.referral-returned'
    union all select stream_id, 'deferral', (d->>'until')::date, done from answered where starts = 'case.deferred'
    union all select stream_id, 'ratification', pg_temp.after(recorded, 20), done from answered where starts = 'case.decided-urgently'
    union all select stream_id, 'escalation', pg_temp.after(recorded, 5), done from answered where starts = 'case.decision-escalated'
    union all select case_id, 'charging-limit', (select min(((o->>'on')::date + interval '6 months')::date) from jsonb_array_elements(offences) o where o->>'class' = 'summary'),
        case when decided_for in ('outcome-22', 'deferred-prosecution', 'youth-conditional-caution') and decision is not null then case when carried_out then programme_ended end else delivered_now end from facts
    union all select case_id, 'programme-end', case decided_for when 'youth-conditional-caution' then least(delivered_now + 112, (
            select min(((o->>'on')::date + interval '6 months')::date) - 28 from jsonb_array_elements(offences) o having bool_and(o->>'class' = 'summary')))
        when 'outcome-22' then delivered_now + 112 when 'deferred-prosecution' then delivered_now + 112 end, programme_ended from facts where decision is not null
    union all select f.case_id, 'follow-up-' || m || '-months', pg_temp.after((delivered_now + make_interval(months => m))::date, 20), (
            select recorded from e x where x.stream_id = f.case_id and x.type = 'case.follow-up-recorded' and (d->>'months')::int = m order by version desc limit 1)
        from facts f cross join (values (6), (12)) w (m) where closed
    union all select * from (
        select distinct on (stream_id) stream_id, 'victim-contact', by_day, reached_on
        from victims v where reached_on is not null and not exists (select from victims o where o.stream_id = v.stream_id and o.awaited) order by stream_id, reached_on desc, number) v),
taken as (
    select case_id, 'screening' as step, screened as day, pg_temp.working_days(referred_on, screened) as working_days, null::int as days, null::boolean as in_time from facts
    union all select case_id, 'assessment', assessed, pg_temp.working_days(referred_on, assessed), null, assessed_told <= pg_temp.after(referred_on, 10) from facts
    union all select case_id, 'panel', decided, pg_temp.working_days(referred_on, decided), null, null from facts
    union all select case_id, 'confirmation', confirmed, pg_temp.working_days(referred_on, confirmed), null, null from facts
    union all select case_id, 'delivery', delivered, pg_temp.working_days(referred_on, delivered), null, null from facts
    union all select case_id, 'released-under-investigation', confirmed, null, confirmed - release_day, null from facts where release_kind = 'released-under-investigation'
    union all select case_id, 'clock-' || clock, done, null, null, done <= by_day from clocks where by_day is not null)
select t.*, case when number is null then 'not known' when number >= 60 then '60 or more' else (greatest(number, 0) / 5 * 5) || ' to ' || (greatest(number, 0) / 5 * 5 + 4) end as took
from taken t cross join lateral (select coalesce(working_days, days) as number) n where day is not null;
analyze steps;
