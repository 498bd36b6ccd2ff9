using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using OocdPanel.Domain.Victims;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;
using Case = OocdPanel.Domain.Cases.Case;

namespace OocdPanel.Domain.Tests.Victims;

[Trait("Command", "describe-victim")]
public class DescribeVictimTests
{
    [Fact, Trait("Case", "accepted")]
    public void What_a_victim_needs_is_said() => Describe(new(1, null, null, Harmed.Child)).Then(new VictimDescribed(1, null, null, Harmed.Child, new(Roles.VictimWorker)));

    [Fact, Trait("Case", "accepted")]
    public void Whoever_gives_a_new_contact_has_entered_it()
    {
        var before = Harmed.With(Journey.Allocated).Aggregate(new Case(Any.Case), Case.Evolve);
        before.Victim(1).EnteredBy.ShouldBe(Any.Officer);
        Case.Evolve(before, new VictimDescribed(1, null, null, Harmed.Child, new("v"))).Victim(1).EnteredBy.ShouldBe(Any.Officer);
        Case.Evolve(before, new VictimDescribed(1, "01632 960009", null, Harmed.Child, new("v"))).Victim(1).EnteredBy.ShouldBe(new UserId("v"));
    }

    [Fact, Trait("Case", "accepted")]
    public void Who_speaks_for_a_business_need_not_be_said_twice() =>
        Describe(new(1, null, null, Harmed.Business), new VictimDescribed(1, null, "Jo Keeper", Harmed.Business, new("v"))).ThenHappened<VictimDescribed>();

    [Fact, Trait("Case", "refused")]
    public void A_business_needs_somebody_to_speak_to() => Describe(new(1, null, null, Harmed.Business)).ThenRefused<FieldMissing>();

    [Fact, Trait("Case", "refused")]
    public void There_has_to_be_such_a_victim() => Describe(new(2, null, null, Harmed.Adult)).ThenRefused<NoSuchVictim>();

    private static When<CaseEvent> Describe(DescribeVictim command, params CaseEvent[] then) =>
        Given(Harmed.With(Journey.Allocated, then)).When(@case => DescribeVictim.Decide(command, Harmed.Worker, @case));
}
