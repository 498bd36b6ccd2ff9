-- name: completion
select p.record, p.area, p.ended_on as day, p.of_case, p.tier as "g tier", p.disposal as "g disposal", p.band as "g age-band",
    counts as "c ended", counts and completed as "c completed", counts and not completed as "c not-completed", counts as "n programmes", counts and completed as "n programmes-completed",
    p.type as "g type", p.left_out as "g left-out"
from programmes p where p.tier = 'out-of-court'

-- name: suitability
select p.record, p.area, p.ended_on as day, p.of_case, p.tier as "g tier", p.disposal as "g disposal", p.band as "g age-band", n.need as "g need",
    true as "n programmes", s is not null as "n start-recorded", s.asked as "n start-of", s.asked and s.met as "n start-met",
    w is not null as "n end-recorded", w.asked as "n end-of", w.asked and w.met as "n end-met"
from programmes p cross join (values ('accommodation'), ('education'), ('send-plan')) n (need)
left join needs_told s on s.of = p.of_case and s.need = n.need and s.seq_id = (
    select e.seq_id from e where e.stream_id = p.of_case and e.type = 'case.needs-at-start-recorded' and e.day <= p.started_on order by e.day desc, e.seq_id desc limit 1)
left join needs_told w on w.of = p.programme and w.need = n.need
where p.counts or p.tier = 'prevention'

-- name: services
select p.record, p.area, p.ended_on as day, p.of_case, p.tier as "g tier", p.disposal as "g disposal", p.band as "g age-band", n.need as "g need",
    true as "n programmes", s.asked as "n start-needed", s.asked and s.offered as "n start-offered", s.asked and s.met as "n start-attended",
    w.asked as "n end-needed", w.asked and w.offered as "n end-offered", w.asked and w.met as "n end-attended"
from programmes p cross join (values ('mental-health'), ('substance-use'), ('wider-services')) n (need)
left join needs_told s on s.of = p.of_case and s.need = n.need and s.seq_id = (
    select e.seq_id from e where e.stream_id = p.of_case and e.type = 'case.needs-at-start-recorded' and e.day <= p.started_on order by e.day desc, e.seq_id desc limit 1)
left join needs_told w on w.of = p.programme and w.need = n.need
where p.counts or p.tier = 'prevention'

-- name: feedback
select p.record, coalesce((
        select t.d->>'to' from e t where t.stream_id = p.programme and t.type = 'programme.transferred' and (t.d->>'on')::date <= (f.d->>'on')::date order by t.version desc limit 1), p.planned_in) as area,
    (f.d->>'on')::date as day, p.of_case, p.tier as "g tier", p.disposal as "g disposal", p.band as "g age-band",
    m->>'question' as "g question", f.d->>'from' as "g given-by", (m->>'mark') || ' of ' || (f.d->>'scale') as "g mark",
    true as "n answers", below = 0 as "n highest", below = 1 as "n next", below = 2 as "n third", below > 2 as "n lower"
from e f join all_programmes p on p.programme = f.stream_id cross join jsonb_array_elements(f.d->'marks') m
cross join lateral (select (f.d->>'scale')::int - (m->>'mark')::int as below) b
where f.type = 'programme.feedback-recorded'
