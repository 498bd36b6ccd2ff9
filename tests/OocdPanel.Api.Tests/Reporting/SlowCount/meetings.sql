-- Meetings; who was in the room while they were open.
drop table if exists meetings, room cascade;
create temp table meetings as
select stream_id as panel, d->>'area' as area, (d->>'on')::date as day, (select min(version) from e o where o.stream_id = p.stream_id and o.type = 'panel.opened') as opened
from e p where type = 'panel.convened';

create temp table room as
with members as (
    select c.stream_id as panel, m->>'user' as member, m->>'agency' as agency, c.version as since from e c cross join jsonb_array_elements(c.d->'members') m where c.type = 'panel.convened'
    union all select stream_id, d->'member'->>'user', d->'member'->>'agency', version from e where type = 'panel.member-invited')
select m.panel, x.version, i.agency,
    coalesce((select (a.d->>'present')::boolean from e a where a.stream_id = m.panel and a.type = 'panel.attendance-recorded' and a.d->>'member' = i.member and a.version <= x.version
        order by a.version desc limit 1), false) as there
from meetings m join e x on x.stream_id = m.panel and x.version >= m.opened join members i on i.panel = m.panel and i.since <= x.version;
analyze meetings, room;
