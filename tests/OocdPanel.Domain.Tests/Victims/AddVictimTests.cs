using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using OocdPanel.Domain.Victims;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Victims;

[Trait("Command", "add-victim")]
public class AddVictimTests
{
    [Fact, Trait("Case", "accepted")]
    public void A_victim_gets_the_next_number() => Add(new("Lee Late", "01632 960002", null, Harmed.Adult), Harmed.With(Journey.Allocated))
        .Then(new VictimAdded(2, "Lee Late", "01632 960002", null, Harmed.Adult, new(Roles.VictimWorker), Any.Referral));

    [Fact, Trait("Case", "accepted")]
    public void A_business_is_reached_through_somebody() => Add(new("Example Stores", null, "Jo Keeper", Harmed.Business)).ThenHappened<VictimAdded>().NamedContact.ShouldBe("Jo Keeper");

    [Fact, Trait("Case", "refused")]
    public void A_business_without_somebody_to_speak_to_is_not() => Add(new("Example Stores", null, " ", Harmed.Business)).ThenRefused<FieldMissing>().Field.ShouldBe("namedContact");

    [Fact, Trait("Case", "refused")]
    public void A_business_has_no_age_and_no_enhanced_rights()
    {
        Add(new("Example Stores", null, "Jo", Harmed.Business with { AgeGroup = "adult" })).ThenRefused<NotOfABusiness>().Field.ShouldBe("ageGroup");
        Add(new("Example Stores", null, "Jo", Harmed.Business with { EnhancedRights = true })).ThenRefused<NotOfABusiness>().Field.ShouldBe("enhancedRights");
    }

    [Fact, Trait("Case", "refused")]
    public void Nobody_is_added_to_a_case_that_has_ended() => Add(new("Lee Late", null, null, Harmed.Adult), Journey.Closed).ThenRefused<CaseIsOver>();

    private static When<CaseEvent> Add(AddVictim command, CaseEvent[]? history = null) =>
        Given(history ?? Journey.Allocated).When(@case => AddVictim.Decide(command, Harmed.Worker, @case));
}
