-- name: case-audits
select c.record, pg_temp.area_on(c.case_id, a.audited_on) as area, a.audited_on as day, c.case_id as of_case, (q->>'standard') || ' ' || (q->>'question') as "g audit-question",
    true as "n audited", (q->>'met')::boolean as "n met", not (q->>'met')::boolean as "n not-met"
from (select distinct on (stream_id, d->>'on') stream_id, (d->>'on')::date as audited_on, d from e where type = 'case.audited' order by stream_id, d->>'on', version desc) a
join cases c on c.case_id = a.stream_id
cross join jsonb_array_elements(a.d->'answers') q
