-- name: scrutiny-findings
select record, area, found_on as day, of_case, disposal as "g disposal", theme as "g theme",
    true as "n findings", finding = 'appropriate' as "n appropriate", finding = 'appropriate-with-observations' as "n appropriate-with-observations", finding = 'inappropriate' as "n inappropriate",
    finding = 'not-agreed' as "n not-agreed", in_full as "n in-full", not in_full as "n random",
    not in_full and finding in ('appropriate', 'appropriate-with-observations') as "n random-appropriate"
from reviews

-- name: learning-points
select r.record, p.d->>'area' as area, p.day, r.of_case, r.disposal as "g disposal", r.theme as "g theme", p.d->>'role' as "g learner",
    true as "n raised", accepted is null as "n open", accepted is not null as "n answered", accepted as "n accepted", done as "n done"
from reviews r join e p on p.stream_id = r.review and p.type = 'review.learning-point-raised'
cross join lateral (
    select (select (a.d->>'accepted')::boolean from e a where a.stream_id = r.review and a.type = 'review.learning-point-answered' and a.d->>'number' = p.d->>'number' order by a.version desc limit 1) as accepted,
        (select (u.d->>'done')::boolean from e u where u.stream_id = r.review and u.type = 'review.learning-point-followed-up' and u.d->>'number' = p.d->>'number' order by u.version desc limit 1) as done) s
