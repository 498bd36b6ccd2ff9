using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Cases;

public class StepsTests
{
    [Fact]
    public void A_decision_and_a_countersignature_move_the_case()
    {
        Steps.Moves(new DecisionConfirmed(new("nfa"), Any.Sergeant)).ShouldBeTrue();
        Steps.Moves(new AssessmentCountersigned(Any.Manager, null)).ShouldBeTrue();
    }

    [Fact]
    public void Beginning_an_assessment_moves_the_case_so_that_backdating_cannot_choose_another_form()
    {
        Steps.Moves(Journey.Begun[^2]).ShouldBeTrue();
        Steps.Moves(new AssessmentOverridden(Any.Manager, "18 on Friday")).ShouldBeTrue();
        Steps.Moves(Journey.Begun[^1]).ShouldBeFalse();
    }

    [Fact]
    public void A_victims_views_and_a_listing_come_when_they_come()
    {
        Steps.Moves(new VictimViewsRecorded(1, "refused", null)).ShouldBeFalse();
        Steps.Moves(new CaseListed(Any.Panel)).ShouldBeFalse();
    }
}
