using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Victims;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Victims;

[Trait("Command", "record-victim-help")]
public class RecordVictimHelpTests
{
    [Theory, Trait("Case", "accepted")]
    [InlineData("information", "requested")]
    [InlineData("support", "given")]
    public void Information_and_support_are_requested_and_given(string kind, string step) =>
        Record(new(1, kind, step, "By post")).Then(new VictimHelpRecorded(1, kind, step, Any.Referral, "By post"));

    [Fact, Trait("Case", "accepted")]
    public void A_child_victim_is_referred_to_support() =>
        Record(new(1, "support", "referred", null), new VictimDescribed(1, null, null, Harmed.Child, new("v"))).ThenHappened<VictimHelpRecorded>();

    [Fact, Trait("Case", "refused")]
    public void Nobody_else_is_and_to_nothing_else()
    {
        Record(new(1, "support", "referred", null)).ThenRefused<NotAChildVictim>();
        Record(new(1, "information", "referred", null), new VictimDescribed(1, null, null, Harmed.Child, new("v"))).ThenRefused<ReferredToSupportOnly>();
    }

    private static When<CaseEvent> Record(RecordVictimHelp command, params CaseEvent[] then) =>
        Given(Harmed.With(Journey.Allocated, then)).When(@case => RecordVictimHelp.Decide(command, Harmed.Worker, @case));
}
