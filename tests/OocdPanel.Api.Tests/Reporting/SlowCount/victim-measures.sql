-- name: victims
with about as (
    select n.*, s.*,
        (select a.at from e a where a.stream_id = n.stream_id and a.type in ('case.panel-decision-recorded', 'case.decided-urgently') order by a.version limit 1) as decided_at
    from victims n
    left join lateral (
        select (array_agg(d->>'stage' order by version desc) filter (where type = 'case.restorative-justice-recorded'))[1] as stage,
            (array_agg(d->>'answer' order by version desc) filter (where type = 'case.victim-satisfaction-recorded'))[1] as answer,
            min(at) filter (where type = 'case.victim-views-asked' or type = 'case.victim-views-recorded' and d->>'state' <> 'unobtainable') as asked_at,
            coalesce(array_agg((d->>'kind') || ' ' || (d->>'step')) filter (where type = 'case.victim-help-recorded'), '{}') as help
        from said a where a.stream_id = n.stream_id and a.number = n.number) s on true
    where not n.withdrawn),
-- What can end the wait for a victim, and whether somebody waited after it; not for one who was reached.
turned as (
    select b.stream_id, b.number, a.version, a.day, a.type, (a.d->>'given')::boolean as given from about b join said a on a.stream_id = b.stream_id and a.number = b.number
        and a.type in ('case.victim-consent-recorded', 'case.victim-views-recorded') where b.reached_on is null
    union all select b.stream_id, b.number, x.version, x.day, x.type, null from about b join e x on x.stream_id = b.stream_id and x.type in ('case.closed', 'case.found-ineligible') where b.reached_on is null),
waited as (
    select t.*,
        coalesce((select l.given from turned l where l.stream_id = t.stream_id and l.number = t.number and l.type = 'case.victim-consent-recorded' and l.version <= t.version order by l.version desc limit 1), true)
        and not exists (select from turned l where l.stream_id = t.stream_id and l.number = t.number and l.version <= t.version and l.type <> 'case.victim-consent-recorded') as waiting
    from turned t),
ended as (
    select distinct on (w.stream_id, w.number) w.stream_id, w.number, w.day from waited w
    where not exists (select from waited l where l.stream_id = w.stream_id and l.number = w.number and l.version >= w.version and l.waiting) order by w.stream_id, w.number, w.version),
stood as (select b.*, u.day as wait_ended, (select recorded from e order by seq_id desc limit 1) as come from about b left join ended u using (stream_id, number))
select record, pg_temp.area_on(stream_id, known_on) as area, known_on as day, stream_id as of_case, result as "g restorative-justice", coalesce(answer, 'not-recorded') as "g satisfaction",
    true as "n victims", reached_on is not null as "n contacted", reached_on is null as "n not-contacted",
    reached_on is not null or by_day < coalesce(wait_ended, come) as "n due", reached_on <= by_day as "n in-time",
    coalesce(consent, false) as "n consented", coalesce(consent, false) and result = 'engaged' as "n consented-engaged",
    coalesce(consent, false) and asked_at is not null and (decided_at is null or asked_at <= decided_at) as "n asked",
    'information requested' = any(help) as "n information-requested", 'information requested' = any(help) and 'information given' = any(help) as "n information-given",
    'support requested' = any(help) as "n support-requested", 'support requested' = any(help) and (help && array['support given', 'support referred']) as "n support-given",
    result = 'not-explored' as "n not-explored", result = 'engaged' as "n engaged", result = 'did-not' as "n did-not", result = 'not-pursued' as "n not-pursued",
    answer <> 'not-obtained' as "n satisfaction-said", answer in ('very-satisfied', 'satisfied') as "n satisfied", answer = 'not-obtained' as "n satisfaction-not-obtained"
from stood cross join lateral (
    select case when stage in ('under-way', 'done') then 'engaged' when stage = 'could-not-be-explored' then 'not-explored' when stage = 'could-not-be-pursued' then 'not-pursued' else 'did-not' end as result) r
