using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Reporting;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Reporting;

public class MeetingClassificationTests
{
    private static readonly QuorumPolicy Quorum = new("test-1", [new([new("police")], "police"), new([new("yjs")], "yjs")]);

    [Fact]
    public void A_meeting_that_is_not_opened_is_neither_with_nor_without_a_quorum() => State(Came("police"), Came("yjs")).ShouldBe(MeetingProgress.NotOpened);

    [Fact]
    public void Who_left_before_it_was_opened_did_not_come() => State(Came("police"), Came("yjs"), Left("yjs"), new PanelOpened()).ShouldBe(MeetingProgress.Inquorate);

    [Fact]
    public void A_quorum_at_any_time_while_it_is_open_is_enough() => State(Came("police"), new PanelOpened(), Came("yjs"), Left("police")).ShouldBe(MeetingProgress.Quorate);

    [Fact]
    public void Without_a_policy_there_is_no_quorum() => Fold(null, Came("police"), Came("yjs"), new PanelOpened()).So.HadQuorum.ShouldBeFalse();

    [Fact]
    public void An_agency_came_if_one_of_its_members_was_there_while_the_meeting_was_open() =>
        Fold(Quorum, Came("yjs"), Left("yjs"), Came("police"), new PanelOpened(), Left("police")).So.Came.ShouldBe([new AgencyCode("police")]);

    [Fact]
    public void What_became_of_an_item_is_one_of_five_things()
    {
        Outcome(new ItemDecided(Any.Case, Any.Decision("nfa"))).ShouldBe(MeetingProgress.Decided);
        Outcome(new ItemRatified(Any.Case, false, "Too much")).ShouldBe(MeetingProgress.Heard);
        Outcome(new ItemDeferred(Any.Case, "A report", "School", Any.Meeting)).ShouldBe(MeetingProgress.Deferred);
        Outcome(new PanelClosed([Any.Case])).ShouldBe(MeetingProgress.CarriedOver);
        Outcome(new PanelOpened()).ShouldBe(MeetingProgress.ToBeHeard);
    }

    private static string Outcome(PanelEvent happened) => MeetingProgress.OutcomeOf(Fold(Quorum, new ItemListed(Any.Case, new(1, 1, 1)), happened).Panel, Any.Case);

    private static string State(params PanelEvent[] events)
    {
        var (panel, so) = Fold(Quorum, events);
        return so.StateOf(panel);
    }

    private static (Panel Panel, MeetingProgress So) Fold(QuorumPolicy? quorum, params PanelEvent[] events)
    {
        var convened = new PanelConvened(Any.Area, Any.Meeting, Any.Chair, [new(new("police"), new("police")), new(new("yjs"), new("yjs"))]);
        return events.Aggregate(
            (Panel: Panel.Evolve(new(Any.Panel), convened), So: MeetingProgress.None),
            (sofar, e) => Panel.Evolve(sofar.Panel, e) is var panel ? (panel, sofar.So.Then(panel, quorum)) : sofar);
    }

    private static AttendanceRecorded Came(string member) => new(new(member), true);

    private static AttendanceRecorded Left(string member) => new(new(member), false);
}
