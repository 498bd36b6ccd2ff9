using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Reporting.SlowCount;

/// <summary>That the comparison can fail: one row changed in each table of facts is found.</summary>
public partial class SlowCountTests
{
    /// <summary>Programmes that KPI 6 is certain to count: whatever is recorded of where the child lives lies in the area.</summary>
    private const string Counted = """
        select p.programme_id from programme_fact p
        where p.known_to is null and p.ended_on is not null and p.why_not is null and p.in_charge_since is null and p.area = 'warwickshire'
            and not exists (select from residence_fact r where r.child_id = p.child_id and r.district not between 'E07000218' and 'E07000222')
            and not exists (select from merged_child m where p.child_id in (m.child_id, m.survivor))
        """;

    /// <summary>Children with a referral that counts on their own record.</summary>
    private const string Referred = "select k.child_id from case_fact k where k.known_to is null and not k.withdrawn";

    [Theory]
    [InlineData("programme_fact", "completion", "completed = not completed", "programme_id in (" + Counted + ")")]
    [InlineData("residence_fact", "completion", "district = 'E09000033'", "child_id in (select child_id from programme_fact where programme_id in (" + Counted + ")) and (select count(*) from residence_fact r where r.child_id = residence_fact.child_id) = 2 and exists (select from residence_fact r where r.child_id = residence_fact.child_id and r.known_from < residence_fact.known_from)")]
    [InlineData("case_fact", "referrals", "decided = not decided", "not withdrawn")]
    [InlineData("step_fact", "timeliness", "in_time = not in_time", "in_time is not null")]
    [InlineData("decision_fact", "disposals", "disposal = 'nfa', out_of_court = false", "out_of_court")]
    [InlineData("decision_fact", "outcome-22", "state = 'pending'", "state = 'finalised'")]
    [InlineData("outcome_fact", "first-time-entrants", "entry = 'neither'", "entry = 'may-enter'")]
    [InlineData("given_fact", "reoffending", "by_court = true", "given = 'community-resolution'")]
    [InlineData("offence_fact", "reoffending", "offence_on = offence_on - 3000", "source = 'follow-up'")]
    [InlineData("victim_fact", "victims", "contacted = not contacted", "true")]
    [InlineData("voice_fact", "voices", "why_not = 'declined'", "why_not is null")]
    [InlineData("feedback_fact", "feedback", "mark_place = 'lower'", "mark_place = 'highest'")]
    [InlineData("needs_fact", "suitability", "accommodation[3] = not accommodation[3]", "record_id in (select programme_id from programme_fact where known_to is null and kpi_type = 'prevention')")]
    [InlineData("child_fact", "needs", "ehcp = 'yes'", "ehcp = 'no' and child_id not in (select child_id from merged_child)")]
    [InlineData("merged_child", "referrals", "survivor = child_id", "child_id in (" + Referred + ") and survivor in (" + Referred + ")")]
    [InlineData("meeting_fact", "meetings", "state = 'inquorate'", "state = 'quorate'")]
    [InlineData("meeting_seat_fact", "attendance", "present = not present", "opened")]
    [InlineData("agenda_item_fact", "agenda", "item_outcome = 'deferred'", "item_outcome = 'decided'")]
    [InlineData("audit_fact", "case-audits", "met = not met", "area = 'warwickshire'")]
    [InlineData("open_case_fact", "oversight", "open_until = open_from", "area = 'warwickshire' and open_from < '2026-03-01' and open_until > '2027-01-01'")]
    [InlineData("manager_entry_fact", "oversight", "entered_on = '2026-03-31'", "entered_on < '2025-12-31' and case_id in (select case_id from open_case_fact where known_to is null and area = 'warwickshire' and open_from < '2026-03-01' and open_until > '2027-01-01')")]
    [InlineData("finding_fact", "scrutiny-findings", "finding = 'not-agreed'", "finding = 'appropriate' and area = 'warwickshire'")]
    [InlineData("learning_fact", "learning-points", "accepted = not accepted", "accepted is not null and area = 'warwickshire'")]
    public async Task A_changed_row_is_found(string table, string measure, string change, string which)
    {
        var known = table is "residence_fact" or "needs_fact" or "manager_entry_fact" ? "true" : "known_to is null";
        await GeneratedDatabase.ExecuteAsync(database.Store, $"create table kept as table {table}");
        try
        {
            (await GeneratedDatabase.ExecuteAsync(database.Store, $"update {table} set {change} where ctid = (select ctid from {table} where {known} and {which} order by ctid limit 1)")).ShouldBe(1);

            (await DifferencesAsync(measure, database.Moments[^1], [Ask(measure, Scopes[0])])).ShouldNotBeEmpty();
        }
        finally
        {
            await GeneratedDatabase.ExecuteAsync(database.Store, $"truncate {table}");
            await GeneratedDatabase.ExecuteAsync(database.Store, $"insert into {table} select * from kept");
            await GeneratedDatabase.ExecuteAsync(database.Store, "drop table kept");
        }
    }
}
