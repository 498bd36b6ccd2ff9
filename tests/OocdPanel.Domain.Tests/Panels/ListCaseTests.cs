using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Panels;

[Trait("Command", "list-case")]
public class ListCaseTests
{
    [Fact, Trait("Case", "accepted")]
    public void A_case_ready_for_panel_is_listed_with_its_pack() => List(Journey.Convened, Journey.Countersigned).Then(
        Change.To(Any.Panel, new ItemListed(Any.Case, new Pack(1, 13, 2))),
        Change.To(Any.Case, new CaseListed(Any.Panel)));

    [Fact, Trait("Case", "accepted")]
    public void A_case_can_be_listed_while_it_is_assessed_or_awaits_countersignature()
    {
        List(Journey.Convened, Journey.Allocated).ThenHappened<CaseListed>();
        List(Journey.Convened, Journey.Completed).ThenHappened<CaseListed>();
    }

    [Fact, Trait("Case", "accepted")]
    public void An_open_meeting_takes_another_case() => List([.. Journey.Convened, new PanelOpened()], Journey.Countersigned).ThenHappened<CaseListed>();

    [Fact, Trait("Case", "refused")]
    public void Not_before_it_is_allocated() => List(Journey.Convened, Journey.Eligible).ThenRefused<NotAtThatStage>();

    [Fact, Trait("Case", "refused")]
    public void Not_once_decided() => List(Journey.Convened, Journey.Decided("nfa")).ThenRefused<NotAtThatStage>();

    [Fact, Trait("Case", "refused")]
    public void Not_twice_on_one_agenda() => List(Journey.OnAgenda, Journey.Listed).ThenRefused<AlreadyListed>();

    [Fact, Trait("Case", "boundary")]
    public void Not_twice_on_one_agenda_while_it_is_still_assessed() =>
        List(Journey.OnAgenda, [.. Journey.Allocated, new CaseListed(Any.Panel)]).ThenRefused<AlreadyListed>();

    [Fact, Trait("Case", "refused")]
    public void Not_on_two_agendas()
    {
        List(Journey.Convened, [.. Journey.Countersigned, new CaseListed(Any.OtherPanel)]).ThenRefused<NotAtThatStage>();
        List(Journey.Convened, [.. Journey.Allocated, new CaseListed(Any.OtherPanel)]).ThenRefused<ListedElsewhere>();
    }

    [Fact, Trait("Case", "refused")]
    public void Not_at_a_closed_meeting() => List(Journey.ClosedMeeting, Journey.Countersigned).ThenRefused<PanelIsClosed>();

    [Fact, Trait("Case", "refused")]
    public void Not_at_a_meeting_of_another_area() =>
        List([new PanelConvened(new("westmorland-and-furness"), Any.Meeting, Any.Chair, Journey.Members)], Journey.Countersigned)
            .ThenRefused<AnotherArea>().Panel.ShouldBe(new("westmorland-and-furness"));

    [Fact, Trait("Case", "refused"), Trait("Rule", "R13")]
    public void A_case_returned_to_the_panel_is_not_heard_again_by_the_meeting_that_decided_it() =>
        List([.. Journey.Quorate, new ItemDecided(Any.Case, Any.Decision("outcome-22"))], Journey.Returned).ThenRefused<HeardAtThisMeeting>();

    [Fact, Trait("Case", "accepted"), Trait("Rule", "R13")]
    public void But_by_a_later_one() => List(Journey.Convened, Journey.Returned).ThenHappened<CaseListed>();

    [Fact, Trait("Case", "accepted")]
    public void A_case_carried_over_is_listed_again() =>
        List(Journey.Convened, [.. Journey.Countersigned, new CaseListed(Any.OtherPanel), new CaseCarriedOver(Any.OtherPanel)]).ThenHappened<CaseListed>();

    private static When<Change> List(PanelEvent[] panel, CaseEvent[] history) => Given(history).When(@case => ListCase.Decide(new(13, 2), Given(panel).State, @case));
}
