-- Reviews on which something was found: when for the first time, and the finding that stands.
drop table if exists reviews cascade;
create temp table reviews as
select o.stream_id as review, (o.d->>'case')::uuid as of_case, f.found_on, f.stands->>'finding' as finding, (f.stands->'of'->>'child')::uuid as record, f.stands->'of'->>'area' as area,
    f.stands->'of'->>'disposal' as disposal, f.stands->'of'->>'theme' as theme, (f.stands->'of'->>'inFull')::boolean as in_full
from e o
cross join lateral (
    select (array_agg(x.day order by x.version))[1] as found_on, (array_agg(x.d order by x.version desc))[1] as stands
    from e x where x.stream_id = o.stream_id and x.type = 'review.finding-recorded' having count(*) > 0) f
where o.type = 'review.opened';
analyze reviews;
