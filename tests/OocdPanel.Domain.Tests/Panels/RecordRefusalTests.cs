using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Panels;

[Trait("Command", "record-refusal")]
public class RecordRefusalTests
{
    [Theory, Trait("Case", "accepted")]
    [InlineData(RecordRefusal.Refused)]
    [InlineData(RecordRefusal.ConsentWithdrawn)]
    public void A_disposal_that_the_child_does_not_take_goes_back_to_the_panel(string kind)
    {
        var refused = new DisposalRefused(new("youth-caution"), kind, "Not mine", Any.Officer);
        Refuse(Journey.Confirmed("youth-caution"), kind).Then(refused);
        Given([.. Journey.Confirmed("youth-caution"), refused]).State.ShouldSatisfyAllConditions(c => c.Stage.ShouldBe(Stage.ReadyForPanel), c => c.Decision.ShouldBeNull());
    }

    [Fact, Trait("Case", "refused")]
    public void Not_before_confirmation_nor_after_delivery()
    {
        Refuse(Journey.Decided("youth-caution")).ThenRefused<NotAtThatStage>();
        Refuse(Journey.Delivered("youth-caution")).ThenRefused<NotAtThatStage>();
    }

    [Fact, Trait("Case", "refused")]
    public void Not_without_what_was_said() => Refuse(Journey.Confirmed("nfa"), why: " ").ThenRefused<FieldMissing>().Field.ShouldBe("why");

    private static When<CaseEvent> Refuse(CaseEvent[] history, string kind = RecordRefusal.Refused, string why = "Not mine") =>
        Given(history).When(@case => RecordRefusal.Decide(new(kind, why), Any.Act(Any.Officer, Any.Delivery), @case));
}
