using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Programmes;

[Trait("Command", "record-breach")]
public class RecordBreachTests
{
    [Theory, Trait("Case", "accepted")]
    [InlineData(RecordBreach.Warning, false)]
    [InlineData(RecordBreach.Return, true)]
    public void A_breach_is_warned_of_or_ends_the_programme(string consequence, bool returned)
    {
        Breach(Any.Start, consequence).Then(new BreachRecorded("Stayed away", Any.Start, consequence));
        Given([.. Journey.Running(), new BreachRecorded("Stayed away", Any.Start, consequence)]).State.Returned.ShouldBe(returned);
    }

    [Fact, Trait("Case", "refused")]
    public void Not_once_it_has_ended() => Breach(Any.Start, history: Journey.Over()).ThenRefused<ProgrammeHasEnded>();

    [Fact, Trait("Case", "boundary")]
    public void Between_start_and_today()
    {
        Breach(Any.Start.AddDays(-1)).ThenRefused<BeforeTheProgramme>();
        Breach(Any.End).ThenHappened<BreachRecorded>();
        Breach(Any.End.AddDays(1)).ThenRefused<InTheFuture>();
    }

    private static When<ProgrammeEvent> Breach(DateOnly on, string consequence = RecordBreach.Warning, ProgrammeEvent[]? history = null) =>
        Given(history ?? Journey.Running()).When(programme => RecordBreach.Decide(new("Stayed away", on, consequence), Any.Act(Any.Practitioner, Any.End), programme));
}
