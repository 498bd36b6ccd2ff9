using OocdPanel.Api.Children;
using OocdPanel.Domain.Reporting;

namespace OocdPanel.Api.Scrutiny;

/// <summary>Confirmed decisions that stand, by what makes cases alike: one query for what is shown beside a review and for how consistent areas are.</summary>
internal static class LikeDecisions
{
    /// <summary>
    /// As <c>d</c>: with case_id, area, decision, disposal, confirmed_on, offence_group, final_score, age_band and earlier, which is whether the child had been given an outcome
    /// before the day of the confirmation, on any of their records. <c>asked.at</c> is the position as of which it is known.
    /// </summary>
    public static readonly string Sql = $"""
        select f.case_id, f.area, f.decision, f.disposal, f.confirmed_on, f.offence_group, f.final_score, f.age_band, exists (
            select from {MergedChildren.RecordsOf("f.child_id", "asked.at")} join outcome_fact o on o.child_id = r.id
            where o.stands and o.given_on < f.confirmed_on and o.own_case is distinct from f.case_id
                and o.known_from <= asked.at and (o.known_to is null or o.known_to > asked.at)) as earlier
        from decision_fact f
        where f.known_from <= asked.at and (f.known_to is null or f.known_to > asked.at) and f.age_band <> '{AgeBand.Outside}'
        """;
}
