-- Confirmed decisions that count: not those confirmed again with another disposal, nor those given up before they were carried out.
drop table if exists confirmed cascade;
create temp table confirmed as
with made as (
    select *, lead(version) over (partition by stream_id order by version) as next
    from e where type in ('case.panel-decision-recorded', 'case.decided-urgently')),
last as (
    select k.*, m.version as made_at, m.next, m.d->'decision' as decision, m.day as decided_on, m.type = 'case.decided-urgently' as urgent,
        (select min(b.version) from e b where b.stream_id = k.stream_id and b.type = 'case.returned-to-panel' and b.version > k.version) as back
    from e k join made m on m.stream_id = k.stream_id and m.version < k.version and (m.next is null or k.version < m.next)
    where k.type = 'case.decision-confirmed')
select k.stream_id, k.day, k.d->>'disposal' as disposal, k.decided_on, k.urgent, pg_temp.area_on(k.stream_id, k.day) as area,
    decision->'leadOffence'->>'group' as grp, (decision->>'finalScore')::int as score,
    pg_temp.band((pg_temp.lead((select offences from cases c where c.case_id = k.stream_id), decision)->>'ageAtOffence')::int) as band,
    coalesce((select kpi is not null from ref_disposal r where r.code = k.d->>'disposal'), false) as out_of_court,
    case when f.day is not null then 'finalised' when k.back < coalesce(k.next, 1000000) then 'returned' when k.d->>'disposal' = 'outcome-22' then 'pending' else 'in-effect' end as state,
    f.day as final_on,
    exists (select from e o where o.stream_id = k.stream_id and o.type = 'case.assessment-overridden' and o.version < k.made_at) as overridden,
    jsonb_array_length(coalesce(decision->'dissents', '[]')) > 0 or exists (
        select from e v where v.stream_id = k.stream_id and v.type = 'case.panel-view-recorded' and v.d->>'kind' = 'dissent'
            and v.version > k.made_at and v.version < coalesce(k.next, 1000000) and v.version < coalesce(k.back, 1000000)) as dissent,
    exists (select from e s where s.stream_id = k.stream_id and s.type = 'case.decision-escalated' and s.version > k.made_at and s.version < coalesce(k.next, 1000000)) as escalated,
    case
        when jsonb_array_length(decision->'presumptive') = 0 then 'nothing-presumed'
        when decision->'presumptive' ? (k.d->>'disposal') then 'as-presumed'
        when (select rank from ref_disposal where code = k.d->>'disposal') > (select max(rank) from ref_disposal where decision->'presumptive' ? code) then 'more'
        when (select rank from ref_disposal where code = k.d->>'disposal') < (select min(rank) from ref_disposal where decision->'presumptive' ? code) then 'less'
        else 'other' end as departure
from last k
left join lateral (
    select f.day from e f where f.stream_id = k.stream_id and f.type = 'case.outcome-22-finalised' and f.version > k.version and f.version < coalesce(k.next, 1000000)
        and f.version < coalesce(k.back, 1000000) order by f.version desc limit 1) f on true
where not exists (
    select from e x where x.stream_id = k.stream_id and x.version > k.version and x.version < coalesce(k.next, 1000000) and x.version < coalesce(k.back, 1000000)
        and x.type in ('case.decision-confirmed', 'case.decision-withdrawn', 'case.disposal-refused', 'case.referral-withdrawn'));
analyze confirmed;
