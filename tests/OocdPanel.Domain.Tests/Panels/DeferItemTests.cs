using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Panels;

[Trait("Command", "defer-item")]
public class DeferItemTests
{
    private static readonly DeferItem _report = new("The report", "The school", Any.Meeting.AddDays(28));

    [Fact, Trait("Case", "accepted")]
    public void It_says_what_is_awaited_from_whom_and_until_when() => Defer(Journey.Open).Then(
        Change.To(Any.Panel, new ItemDeferred(Any.Case, "The report", "The school", Any.Meeting.AddDays(28))),
        Change.To(Any.Case, new CaseDeferred(Any.Panel, "The report", "The school", Any.Meeting.AddDays(28))));

    [Fact, Trait("Case", "accepted")]
    public void The_case_is_listed_again_for_another_meeting()
    {
        var @case = Given([.. Journey.Listed, new CaseDeferred(Any.Panel, "The report", "The school", Any.Meeting)]).State;
        @case.Stage.ShouldBe(Stage.ReadyForPanel);
        new When<Change>(ListCase.Decide(new(14, 2), Given(Journey.Convened).State, @case)).ThenHappened<CaseListed>();
        new When<Change>(ListCase.Decide(new(14, 2), Given(Deferred).State, @case)).ThenRefused<HeardAtThisMeeting>();
    }

    [Fact, Trait("Case", "accepted"), Trait("Command", "close-panel")]
    public void What_is_deferred_is_not_carried_over() => new When<Change>(ClosePanel.Decide(new(), Given(Deferred).State)).Then(Change.To(Any.Panel, new PanelClosed([])));

    [Theory, Trait("Case", "boundary")]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public void It_is_awaited_by_today_at_the_earliest(int days, bool accepted)
    {
        var outcome = Defer(Journey.Open, _report with { Until = Any.Meeting.AddDays(days) });
        if (accepted)
            outcome.ThenHappened<CaseDeferred>();
        else
            outcome.ThenRefused<DeferredToThePast>().Field.ShouldBe("until");
    }

    [Fact, Trait("Case", "refused")]
    public void Not_twice_and_not_once_decided()
    {
        Defer(Deferred).ThenRefused<ItemIsDone>();
        Defer([.. Journey.Quorate, new ItemDecided(Any.Case, Any.Decision("nfa"))]).ThenRefused<ItemIsDone>();
    }

    [Fact, Trait("Case", "refused")]
    public void Only_at_an_open_meeting_that_has_the_item()
    {
        Defer(Journey.OnAgenda).ThenRefused<NotOpen>();
        Defer(Journey.ClosedMeeting).ThenRefused<PanelIsClosed>();
        Defer([.. Journey.Convened, new PanelOpened()]).ThenRefused<NotOnTheAgenda>();
    }

    [Fact, Trait("Case", "refused"), Trait("Rule", "R27")]
    public void Not_by_a_chair_with_a_conflict() => Defer([.. Journey.Open, new ConflictDeclared(Any.Case, Any.Chair, "A niece")]).ThenRefused<ConflictInTheChair>();

    private static PanelEvent[] Deferred => [.. Journey.Open, new ItemDeferred(Any.Case, "The report", "The school", Any.Meeting)];

    private static When<Change> Defer(PanelEvent[] panel, DeferItem? command = null) =>
        new(DeferItem.Decide(command ?? _report, Any.Act(Any.Chair, Any.Meeting), Given(panel).State, Given(Journey.Listed).State));
}
