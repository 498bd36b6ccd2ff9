-- name: timeliness
select c.record, pg_temp.area_on(s.case_id, s.day) as area, s.day, s.case_id as of_case, s.step as "g step", s.took as "g days-taken",
    true as "n taken", coalesce(s.working_days, s.days) as "d days", s.in_time is not null as "n with-clock", s.in_time as "n in-time"
from steps s join cases c using (case_id)

-- name: days-to-decision
select c.record, pg_temp.area_on(s.case_id, s.day) as area, s.day, s.case_id as of_case, s.step as "g step", s.took as "g days-taken", true as "n decided", s.working_days as "d days"
from steps s join cases c using (case_id) where s.step = 'panel'
