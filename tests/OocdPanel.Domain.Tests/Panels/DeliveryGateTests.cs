using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;
using OocdPanel.Domain.Tests.Reference;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Panels;

/// <summary>What has to be so when a caution is given.</summary>
public class DeliveryGateTests
{
    private static readonly DeliverDisposal _caution = Journey.Delivery("youth-caution");
    private static readonly DeliverDisposal _conditional = Journey.Delivery("youth-conditional-caution");

    [Fact, Trait("Rule", "R4"), Trait("Case", "accepted")]
    public void A_caution_is_given_with_an_appropriate_adult_there() =>
        Deliver(Journey.Confirmed("youth-caution"), _caution).ThenHappened<DisposalDelivered>().AppropriateAdult.ShouldBe(new AppropriateAdult("Jo Example", "mother"));

    [Fact, Trait("Rule", "R4"), Trait("Case", "refused")]
    public void And_not_without()
    {
        Deliver(Journey.Confirmed("youth-caution"), new("Home")).ThenRefused<AppropriateAdultMissing>().Rule.ShouldBe("R4");
        Deliver(Journey.Conditional(Any.End), _conditional with { AppropriateAdult = null }).ThenRefused<AppropriateAdultMissing>();
    }

    [Theory, Trait("Rule", "R4"), Trait("Case", "boundary")]
    [InlineData("2007-06-12", true)]
    [InlineData("2007-06-13", false)]
    public void From_the_birthday_that_policy_names_nobody_need_be_there(string born, bool accepted)
    {
        var policy = Sample.PolicyOf("default", "standard-1", Sample.Always) with { AppropriateAdultBelowAge = 17 };
        var outcome = Given(Journey.Confirmed("youth-caution")).When(@case => DeliverDisposal.Decide(
            new("Home"), Any.Act(Any.Officer, Any.Delivery), @case, Any.ChildBorn(DateOnly.Parse(born, null)), Any.ReferenceWith(policy)));
        if (accepted)
            outcome.ThenHappened<DisposalDelivered>().AgeThatDay.ShouldBe(17);
        else
            outcome.ThenRefused<AppropriateAdultMissing>();
    }

    [Fact, Trait("Rule", "R4"), Trait("Case", "accepted")]
    public void Other_disposals_need_nobody() => Deliver(Journey.Confirmed("outcome-22"), new("Home")).ThenHappened<DisposalDelivered>();

    [Fact, Trait("Rule", "R3"), Trait("Case", "accepted")]
    public void A_conditional_caution_is_given_with_its_five_requirements_shown() =>
        Deliver(Journey.Conditional(Any.End), _conditional).ThenHappened<DisposalDelivered>().Requirements.ShouldBe(_conditional.Requirements);

    [Theory, Trait("Rule", "R3"), Trait("Case", "refused")]
    [InlineData("evidence")]
    [InlineData("decision")]
    [InlineData("admission")]
    [InlineData("warning")]
    [InlineData("document")]
    public void Each_of_the_five_is_shown(string missing)
    {
        string Shown(string requirement) => requirement == missing ? " " : "Shown";
        Deliver(Journey.Conditional(Any.End), _conditional with { Requirements = new(Shown("evidence"), Shown("decision"), Shown("admission"), Shown("warning"), Shown("document")) })
            .ThenRefused<RequirementNotEvidenced>().Field.ShouldBe($"requirements.{missing}");
    }

    [Fact, Trait("Rule", "R3"), Trait("Case", "boundary")]
    public void Only_a_conditional_caution_has_them()
    {
        Deliver(Journey.Conditional(Any.End), _conditional with { Requirements = null }).ThenRefused<RequirementNotEvidenced>();
        Deliver(Journey.Confirmed("youth-caution"), _conditional).ThenRefused<RequirementsNotMeant>();
    }

    [Theory, Trait("Rule", "R14"), Trait("Case", "boundary")]
    [InlineData(112, false, null)]
    [InlineData(113, false, "longer-without-reason")]
    [InlineData(113, true, null)]
    [InlineData(140, true, null)]
    [InlineData(141, true, "ends-too-late")]
    public void Conditions_end_within_16_weeks_and_20_with_a_reason(int days, bool reason, string? refused) =>
        Deliver(Journey.Conditional(Any.Delivery.AddDays(days)), _conditional with { LongerBecause = reason ? "Away in August" : null }).Code().ShouldBe(refused);

    private static When<Change> Deliver(CaseEvent[] history, DeliverDisposal command) =>
        Given(history).When(@case => DeliverDisposal.Decide(command, Any.Act(Any.Officer, Any.Delivery), @case, Any.ChildBorn(), Any.Reference));
}
