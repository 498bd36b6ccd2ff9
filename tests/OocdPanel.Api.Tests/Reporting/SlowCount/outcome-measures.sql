-- name: first-time-entrants
select g.record, g.place as area, g.day, null::uuid as of_case, case when g.by_court then 'court' else 'out-of-court' end as "g tier", g.stands_as as "g disposal", g.grp as "g offence-group", g.score as "g gravity", g.band as "g age-band",
    g.enters as "n outcomes", g.enters and not earlier as "n entrants", g.out_of_court and not g.enters and not by_then as "n avoided"
from given g join person mine on mine.record = g.record
cross join lateral (
    select coalesce(bool_or((o.day, o.record <> other.child, o.record, o.number) < (g.day, g.record <> mine.child, g.record, g.number)), false) as earlier, coalesce(bool_or(o.day <= g.day), false) as by_then
    from person other join outcomes o on o.record = other.record where other.child = mine.child and o.enters) b
where g.enters or g.out_of_court

-- name: reoffending
select g.record, g.place as area, g.day, null::uuid as of_case, case when g.by_court then 'court' else 'out-of-court' end as "g tier", g.stands_as as "g disposal", g.grp as "g offence-group", g.score as "g gravity", g.band as "g age-band",
    true as "n disposals", passed_6 as "n passed-6", passed_6 as "c children-6", passed_6 and new_6 > 0 as "c reoffended-6", case when passed_6 then new_6 end as "s offences-6",
    passed_12 as "n passed-12", passed_12 as "c children-12", passed_12 and new_12 > 0 as "c reoffended-12", case when passed_12 then new_12 end as "s offences-12"
from given g join person mine on mine.record = g.record
cross join lateral (select (g.day + interval '6 months')::date as due_6, (g.day + interval '12 months')::date as due_12) w
cross join lateral (select current_setting('slow.today')::date >= due_6 as passed_6, current_setting('slow.today')::date >= due_12 as passed_12) p
cross join lateral (
    select coalesce(sum(most) filter (where day <= due_6), 0) as new_6, coalesce(sum(most), 0) as new_12
    from (
        select day, max(times) as most
        from (
            select t.day, t.source, count(*) as times from person other join told t on t.record = other.record
            where other.child = mine.child and t.day > g.day and t.day <= due_12 group by 1, 2) by_source
        group by day) by_day) n
where g.stands and not g.by_court

-- name: given-outside
select record, area, day, null::uuid as of_case, given as "g disposal", true as "n given" from outcomes where not by_court and of_case is null
