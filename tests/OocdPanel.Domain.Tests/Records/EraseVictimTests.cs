using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Records;
using OocdPanel.Domain.Victims;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Records;

[Trait("Command", "erase-victim")]
public class EraseVictimTests
{
    [Fact, Trait("Case", "accepted")]
    public void Each_victim_of_a_case_that_is_over_is_erased_by_number()
    {
        Erase(1, Harmed(Journey.Closed)).Then(new VictimErased(1, "retention-ended"));
        Erase(2, [.. Harmed(Journey.Closed), new VictimErased(1, "court-order")]).Then(new VictimErased(2, "retention-ended"));
        Erase(1, [.. Harmed(Journey.Referred), new FoundIneligible("Why")]).Then(new VictimErased(1, "retention-ended"));
    }

    [Fact, Trait("Case", "refused")]
    public void Not_while_the_case_goes_on() => Erase(1, Harmed(Journey.Delivered("nfa"))).ThenRefused<CaseOpen>();

    [Fact, Trait("Case", "refused")]
    public void Not_twice() => Erase(1, [.. Harmed(Journey.Closed), new VictimErased(1, "court-order")]).ThenRefused<ErasedAlready>().Who.ShouldBe("victim");

    [Fact, Trait("Case", "boundary")]
    public void Not_a_victim_who_is_not_there()
    {
        Erase(0, Harmed(Journey.Closed)).ThenRefused<NoSuchVictim>().Number.ShouldBe(0);
        Erase(3, Harmed(Journey.Closed)).ThenRefused<NoSuchVictim>().Number.ShouldBe(3);
    }

    private static CaseEvent[] Harmed(CaseEvent[] history) => history.From(referral => referral with { Victims = [new(1, "Sam Sample", null), new(2, "Kim Sample", null)] });

    private static When<CaseEvent> Erase(int victim, CaseEvent[] history) => Given(history).When(@case => EraseVictim.Decide(new(victim, "retention-ended"), @case));
}
