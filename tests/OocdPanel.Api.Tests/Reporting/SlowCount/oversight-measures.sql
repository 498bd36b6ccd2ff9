-- name: oversight
-- On the last day of each quarter, or on the day counted as of where that is earlier: the cases open on it.
with days as (
    select distinct least((start - interval '1 day')::date, current_setting('slow.today')::date) as day
    from generate_series(date '2022-04-01', date '2026-10-01', interval '3 months') start),
entries as (
    select coalesce(p.of_case, x.stream_id) as of_case, x.recorded from e x left join all_programmes p on p.programme = x.stream_id where x.role = 'yjs-manager'),
overseen as (select distinct n.of_case, s.day from entries n join days s on n.recorded between s.day - 27 and s.day),
overs as (
    select distinct on (stream_id) stream_id, day from e where type in ('case.closed', 'case.found-ineligible', 'case.referral-withdrawn') order by stream_id, version)
select c.record, pg_temp.area_on(c.case_id, s.day) as area, s.day, c.case_id as of_case, true as "n open", n.of_case is not null as "n overseen", n.of_case is null as "n not-overseen"
from cases c left join overs o on o.stream_id = c.case_id
join days s on s.day >= c.referred_on and (o.day is null or s.day < o.day)
left join overseen n on n.of_case = c.case_id and n.day = s.day
