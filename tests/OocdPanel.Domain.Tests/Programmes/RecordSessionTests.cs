using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Programmes;

[Trait("Command", "record-session")]
public class RecordSessionTests
{
    [Fact, Trait("Case", "accepted")]
    public void A_session_is_recorded() => Record(Any.End).Then(new SessionRecorded(Any.End, "attended", null));

    [Fact, Trait("Case", "boundary")]
    public void From_the_day_the_programme_started() => Record(Any.Start).ThenHappened<SessionRecorded>();

    [Fact, Trait("Case", "refused")]
    public void Not_before_it() => Record(Any.Start.AddDays(-1)).ThenRefused<BeforeTheProgramme>().Started.ShouldBe(Any.Start);

    [Fact, Trait("Case", "refused")]
    public void Not_in_the_future() => Record(Any.End.AddDays(1)).ThenRefused<InTheFuture>();

    [Fact, Trait("Case", "refused")]
    public void Not_once_the_programme_has_ended() => Record(Any.End, Journey.Over()).ThenRefused<ProgrammeHasEnded>();

    private static When<ProgrammeEvent> Record(DateOnly on, ProgrammeEvent[]? programme = null) => Given(programme ?? Journey.Running())
        .When(running => RecordSession.Decide(new(on, "attended", null), Any.Act(Any.Practitioner, Any.End), running));
}
