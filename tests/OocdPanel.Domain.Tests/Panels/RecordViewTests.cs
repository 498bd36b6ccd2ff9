using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Panels;

[Trait("Command", "record-view")]
public class RecordViewTests
{
    private static readonly PanelEvent[] _decided = [.. Journey.Quorate, new ItemDecided(Any.Case, Any.Decision("nfa"))];

    [Fact, Trait("Case", "accepted")]
    public void A_member_says_for_their_agency_how_it_sees_the_item() => Say("view", Journey.OnAgenda).Then(
        Change.To(Any.Panel, new ViewRecorded(Any.Case, new("health.m"), new("health"), "view", "Words")),
        Change.To(Any.Case, new PanelViewRecorded(Any.Panel, new("health.m"), new("health"), "view", "Words")));

    [Fact, Trait("Case", "accepted")]
    public void A_dissent_is_the_agencys()
    {
        Say("dissent", _decided, @case: Journey.Decided("nfa")).ThenHappened<PanelViewRecorded>();
        Given([.. Journey.Decided("nfa"), new PanelViewRecorded(Any.Panel, new("health.m"), new("health"), "dissent", "Words")]).State.Dissents.ShouldBe([new("health")]);
    }

    [Fact, Trait("Case", "boundary")]
    public void Before_the_decision_there_is_nothing_to_dissent_from() => Say("dissent", Journey.Quorate).ThenRefused<NothingToDissentFrom>().Field.ShouldBe("kind");

    [Fact, Trait("Case", "refused"), Trait("Rule", "R27")]
    public void Not_by_a_member_with_a_conflict() => Say("view", [.. Journey.OnAgenda, new ConflictDeclared(Any.Case, new("health.m"), "A niece")]).ThenRefused<TakesNoPart>();

    [Fact, Trait("Case", "refused")]
    public void Not_by_who_does_not_sit_there() => Say("view", Journey.OnAgenda, by: new("passer.by")).ThenRefused<NotAMember>();

    [Fact, Trait("Case", "refused")]
    public void Not_once_the_meeting_or_the_case_is_closed()
    {
        Say("view", Journey.ClosedMeeting).ThenRefused<PanelIsClosed>();
        Say("view", Journey.Convened).ThenRefused<NotOnTheAgenda>();
        Say("view", _decided, @case: Journey.Closed).ThenRefused<ItemIsDone>();
    }

    private static When<Change> Say(string kind, PanelEvent[] panel, CaseEvent[]? @case = null, UserId? by = null) =>
        new(RecordView.Decide(new(kind, "Words"), Any.Act(by ?? new("health.m"), Any.Meeting), Given(panel).State, Given(@case ?? Journey.Listed).State));
}
