using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Victims;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Victims;

[Trait("Command", "record-victim-satisfaction")]
public class RecordVictimSatisfactionTests
{
    [Fact, Trait("Case", "accepted")]
    public void The_answer_is_recorded() => Record(new(1, "satisfied", "Kept informed")).Then(new VictimSatisfactionRecorded(1, "satisfied", "Kept informed"));

    [Fact, Trait("Case", "refused")]
    public void Not_of_somebody_who_is_no_victim_and_not_when_closed()
    {
        Record(new(2, "satisfied", null)).ThenRefused<NoSuchVictim>();
        Given(Harmed.With(Journey.Closed)).When(@case => RecordVictimSatisfaction.Decide(new(1, "satisfied", null), @case)).ThenRefused<CaseIsOver>();
    }

    private static When<CaseEvent> Record(RecordVictimSatisfaction command) =>
        Given(Harmed.With(Journey.Allocated)).When(@case => RecordVictimSatisfaction.Decide(command, @case));
}
