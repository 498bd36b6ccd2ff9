-- name: referrals
select c.record, pg_temp.area_on(c.case_id, c.referred_on) as area, c.referred_on as day, c.case_id as of_case, c.source as "g source",
    true as "n referred", true as "c children", decided as "n decided", diverted as "n diverted", diverted and completed as "n completed"
from cases c
cross join lateral (
    select exists (select from e x where x.stream_id = c.case_id and x.type in ('case.panel-decision-recorded', 'case.decided-urgently')) as decided,
        coalesce((select kpi is not null from ref_disposal r where r.code = c.disposal), false) as diverted,
        exists (select from e x where x.stream_id = c.case_id and x.type = 'case.programme-finished' and (x.d->>'completed')::boolean) as completed) far
where not c.withdrawn

-- name: needs
select c.record, pg_temp.area_on(c.case_id, c.referred_on) as area, c.referred_on as day, c.case_id as of_case, c.source as "g source",
    true as "c children", w.ehcp <> 'not-recorded' as "c needs-recorded", w.ehcp = 'yes' as "c ehcp", w.slcn = 'yes' as "c slcn", w.send = 'yes' as "c send", w.looked_after = 'yes' as "c looked-after"
from cases c join person p on p.record = c.record join child_now w on w.child = p.child
where not c.withdrawn

-- name: voices
select c.record, pg_temp.area_on(c.case_id, v.day) as area, v.day, c.case_id as of_case, v.d->>'whose' as "g whose",
    true as "n voices", why = 'there-is-none' as "n there-is-none", why is distinct from 'there-is-none' as "n to-be-heard", why is null as "n given",
    why = 'declined' as "n declined", why = 'no-answer' as "n no-answer", why = 'not-safe-to-ask' as "n not-safe-to-ask", why = 'no-consent' as "n no-consent"
from (select distinct on (stream_id, d->>'whose') *, d->>'notObtainedBecause' as why from e where type = 'case.voice-recorded' order by stream_id, d->>'whose', version desc) v
join cases c on c.case_id = v.stream_id

-- name: disposals
select c.record, k.area, k.day, k.stream_id as of_case, k.disposal as "g disposal", k.grp as "g offence-group", k.score as "g gravity", k.band as "g age-band", k.departure as "g departure",
    true as "n confirmed", true as "c children", k.out_of_court as "n out-of-court", k.disposal = 'outcome-22' as "n outcome-22"
from confirmed k join cases c on c.case_id = k.stream_id

-- name: decision-quality
select c.record, k.area, k.day, k.stream_id as of_case, k.disposal as "g disposal", k.grp as "g offence-group", k.score as "g gravity", k.band as "g age-band", k.departure as "g departure",
    true as "n confirmed", k.departure = 'as-presumed' as "n as-presumed", k.departure = 'more' as "n more", k.departure = 'less' as "n less", k.overridden as "n overridden",
    k.dissent as "n dissent", k.escalated as "n escalated", k.urgent as "n urgent"
from confirmed k join cases c on c.case_id = k.stream_id

-- name: outcome-22
select c.record, k.area, k.day, k.stream_id as of_case, k.disposal as "g disposal", k.grp as "g offence-group", k.score as "g gravity", k.band as "g age-band", k.departure as "g departure",
    true as "n decided", state = 'pending' as "n pending", state = 'finalised' as "n finalised", state = 'returned' as "n returned",
    case when state = 'finalised' then final_on - decided_on end as "d days",
    state = 'finalised' and passed_6 as "n final-6", state = 'finalised' and passed_6 and again_6 as "n again-6",
    state = 'finalised' and passed_12 as "n final-12", state = 'finalised' and passed_12 and again_12 as "n again-12"
from confirmed k join cases c on c.case_id = k.stream_id
cross join lateral (
    select current_setting('slow.today')::date >= (final_on + interval '6 months')::date as passed_6, current_setting('slow.today')::date >= (final_on + interval '12 months')::date as passed_12,
        coalesce(bool_or((o->>'on')::date <= (final_on + interval '6 months')::date), false) as again_6, coalesce(bool_or(true), false) as again_12
    from person mine join person other on other.child = mine.child join cases oc on oc.record = other.record and not oc.withdrawn cross join jsonb_array_elements(oc.offences) o
    where mine.record = c.record and (o->>'on')::date > final_on and (o->>'on')::date <= (final_on + interval '12 months')::date) w
where k.disposal = 'outcome-22'
