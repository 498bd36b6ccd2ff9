using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Reporting;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Reporting;

/// <summary>
/// What disposals are counted from: one row for each decision that the police confirmed and each time its state
/// changed, true in the log from position known_from up to, but not at, known_to.
/// </summary>
public sealed class DecisionFacts(ReferenceData reference) : IProjection
{
    private const string Carried =
        "child_id, area, disposal, out_of_court, decided_on, confirmed_on, offence_group, final_score, age_at_offence, age_band, sex, ethnicity, ethnicity_group";

    public string Name => "decision-facts";

    public IReadOnlyList<string> Tables => ["decision_fact", "decision_fact_child", "decision_fact_case", "decision_fact_offence"];

    public string Ddl => """
        create table decision_fact (
            case_id uuid not null,
            decision bigint not null,
            child_id uuid not null,
            area text not null,
            disposal text not null,
            out_of_court boolean not null,
            decided_on date not null,
            confirmed_on date not null,
            offence_group text not null,
            final_score int,
            age_at_offence int,
            age_band text not null,
            sex text not null,
            ethnicity text not null,
            ethnicity_group text not null,
            state text not null,
            finalised_on date,
            returned_on date,
            recorded_at timestamptz not null,
            known_from bigint not null,
            known_to bigint,
            primary key (case_id, decision, known_from));
        create index decision_fact_confirmed on decision_fact (area, confirmed_on);
        create table decision_fact_child (
            child_id uuid primary key,
            sex text not null,
            ethnicity text not null,
            ethnicity_group text not null);
        create table decision_fact_case (
            case_id uuid primary key,
            child_id uuid not null,
            area text not null,
            decided_on date,
            offence_group text,
            final_score int,
            lead_offence int);
        create table decision_fact_offence (
            case_id uuid not null,
            place int not null,
            code text not null,
            committed_on date not null,
            age int not null,
            age_band text not null,
            primary key (case_id, place));
        """;

    public void Project(RecordedEvent happened, Rows rows)
    {
        var day = UkTime.DayOf(happened.Headers.OccurredAt);
        switch (happened.Data)
        {
            case ChildRegistered e:
                rows.Execute(
                    "insert into decision_fact_child values ($1, $2, $3, $4)",
                    happened.Stream, e.Sex, e.Ethnicity.Value, Groups.Of(e.Ethnicity, reference, day));
                break;
            case ReferralSubmitted e:
                rows.Execute("insert into decision_fact_case (case_id, child_id, area) values ($1, $2, $3)", happened.Stream, e.Child.Value, e.Area.Value);
                rows.Execute(
                    "insert into decision_fact_offence select $1, o.* from unnest($2, $3, $4, $5, $6) as o",
                    happened.Stream, Enumerable.Range(0, e.Offences.Count).ToArray(), e.Offences.Select(offence => offence.Code.Value).ToArray(),
                    e.Offences.Select(offence => offence.On).ToArray(), e.Offences.Select(offence => offence.AgeAtOffence).ToArray(),
                    e.Offences.Select(offence => AgeBand.Of(offence.AgeAtOffence)).ToArray());
                break;
            case PanelDecisionRecorded { Decision: var decision }:
                rows.Execute(
                    """
                    update decision_fact_case set decided_on = $2, offence_group = $3, final_score = $4::int, lead_offence = (
                        select place from decision_fact_offence o where o.case_id = $1 and o.code = $5 and o.committed_on = $6 order by place limit 1)
                    where case_id = $1
                    """,
                    happened.Stream, day, decision.LeadOffence.Group, decision.FinalScore, decision.LeadOffence.Code.Value, decision.LeadOffence.On);
                break;
            case DecisionConfirmed e:
                Confirm(happened, e, day, rows);
                break;
            case Outcome22Finalised:
                Change(happened, Outcome22.Finalised, day, null, rows);
                break;
            case ReturnedToPanel:
                Change(happened, Outcome22.Returned, null, day, rows);
                break;
        }
    }

    /// <summary>A decision whose lead offence is not found among the referral's still counts, without age.</summary>
    private void Confirm(RecordedEvent happened, DecisionConfirmed e, DateOnly day, Rows rows) => rows.Execute(
        $"""
        insert into decision_fact (case_id, decision, {Carried}, state, recorded_at, known_from)
        select k.case_id, $2, k.child_id, k.area, $3, $4, k.decided_on, $5, k.offence_group, k.final_score, o.age, coalesce(o.age_band, $8),
            c.sex, c.ethnicity, c.ethnicity_group, $6, $7, {Rows.PositionOf(1, 2)}
        from decision_fact_case k join decision_fact_child c using (child_id)
        left join decision_fact_offence o on o.case_id = k.case_id and o.place = k.lead_offence
        where k.case_id = $1
        """,
        happened.Stream, happened.Version, e.Disposal.Value, Outcome22.IsOutOfCourt(reference.Disposals.InForce(e.Disposal, day)), day,
        Outcome22.StateWhenConfirmed(e.Disposal), happened.RecordedAt, AgeBand.Outside);

    private static void Change(RecordedEvent happened, string state, DateOnly? finalised, DateOnly? returned, Rows rows)
    {
        rows.Execute(
            $"""
            update decision_fact set known_to = {Rows.PositionOf(1, 2)}
            where case_id = $1 and known_to is null and decision = (select max(decision) from decision_fact where case_id = $1)
            """,
            happened.Stream, happened.Version);
        rows.Execute(
            $"""
            insert into decision_fact (case_id, decision, {Carried}, state, finalised_on, returned_on, recorded_at, known_from)
            select case_id, decision, {Carried}, $3, $4::date, $5::date, $6, known_to from decision_fact
            where case_id = $1 and known_to = {Rows.PositionOf(1, 2)}
            """,
            happened.Stream, happened.Version, state, finalised, returned, happened.RecordedAt);
    }
}
