-- name: meetings
select null::uuid as record, area, day, null::uuid as of_case,
    true as "n meetings", opened is not null as "n opened", opened is not null and quorate as "n quorate", opened is not null and not quorate as "n inquorate", opened is null as "n not-opened"
from meetings m
cross join lateral (
    select exists (
        select from room r where r.panel = m.panel and r.there group by r.version
        having bool_or(agency = 'police') and bool_or(agency = 'yjs') and bool_or(agency in ('social-care', 'education', 'health'))) as quorate) q
where opened is not null or day < (select recorded from e order by seq_id desc limit 1)

-- name: attendance
select null::uuid as record, area, day, null::uuid as of_case, i.agency as "g agency",
    true as "n invited", exists (select from room r where r.panel = m.panel and r.agency = i.agency and r.there) as "n present"
from meetings m join (select distinct panel, agency from room) i using (panel)

-- name: agenda
select c.record, m.area, m.day, i.item as of_case, became as "g item-outcome",
    true as "n items", became = 'decided' as "n decided", became = 'heard' as "n heard", became = 'deferred' as "n deferred", became = 'carried-over' as "n carried-over",
    became = 'to-be-heard' as "n to-be-heard", became in ('decided', 'heard') as "n settled"
from meetings m
join (
    select distinct on (stream_id, d->>'case') stream_id as panel, (d->>'case')::uuid as item, type from e where type in ('panel.item-listed', 'panel.item-withdrawn', 'panel.item-taken-off')
    order by stream_id, d->>'case', version desc) i on i.panel = m.panel and i.type = 'panel.item-listed'
join cases c on c.case_id = i.item
cross join lateral (
    select case
        when exists (select from e x where x.stream_id = m.panel and x.type = 'panel.item-decided' and x.d->>'case' = i.item::text) then 'decided'
        when exists (select from e x where x.stream_id = m.panel and x.type = 'panel.item-ratified' and x.d->>'case' = i.item::text) then 'heard'
        when exists (select from e x where x.stream_id = m.panel and x.type = 'panel.item-deferred' and x.d->>'case' = i.item::text) then 'deferred'
        when exists (select from e x where x.stream_id = m.panel and x.type = 'panel.closed') then 'carried-over'
        else 'to-be-heard' end as became) b
