using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Panels;

public sealed class DeclareConflictTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "declare-conflict"), Trait("Case", "accepted")]
    public async Task Who_declares_one_no_longer_counts_to_the_quorum_of_the_item()
    {
        var journey = await At(Stage.AwaitingPanel);
        (await journey.SendAsync(Calls.DeclareConflict(journey))).ShouldBeAccepted();
        var meeting = (await journey.GetAsync(People.Chair, $"/panels/{journey.Panel}")).Body;
        meeting.GetProperty("quorate").GetBoolean().ShouldBeTrue();
        var item = meeting.GetProperty("items")[0];
        item.GetProperty("missing")[0].GetString().ShouldBe("one of social care, education or health");
        item.GetProperty("conflicts")[0].GetString().ShouldBe("h.wu");
        await Refused(journey, Calls.DecideItem(journey), 409, "not-quorate", "R10");
        (await journey.SendAsync(Calls.DeclareConflict(journey).With("declared", false))).ShouldBeAccepted();
        await journey.DoAsync(Calls.DecideItem);
    }

    [Fact, Trait("Command", "declare-conflict"), Trait("Case", "accepted")]
    public async Task Who_declares_one_does_not_read_the_pack_until_it_is_withdrawn()
    {
        var journey = await At(Stage.AwaitingPanel);
        var pack = $"/panels/{journey.Panel}/items/{journey.Case}/pack";
        (await journey.SendAsync(Calls.DeclareConflict(journey))).ShouldBeAccepted();
        (await journey.GetAsync(People.Member, pack)).ShouldBeProblem(404, "not-found");
        (await journey.GetAsync(People.Chair, pack)).Status.ShouldBe(200);
        (await journey.SendAsync(Calls.DeclareConflict(journey).With("declared", false))).ShouldBeAccepted();
        (await journey.GetAsync(People.Member, pack)).Status.ShouldBe(200);
    }

    [Fact, Trait("Command", "declare-conflict"), Trait("Case", "accepted")]
    public async Task Another_chair_at_the_table_decides_for_a_chair_with_a_conflict()
    {
        var journey = await At(Stage.AwaitingPanel);
        (await journey.SendAsync(Calls.InviteMember(journey).With("user", "c.other").With("agency", "yjs"))).ShouldBeAccepted();
        await journey.DoAsync(j => Calls.RecordAttendance(j, "c.other"));
        await Refused(journey, Calls.DecideItem(journey).As(People.OtherChair), 404, "not-found");
        (await journey.SendAsync(Calls.DeclareConflict(journey).As(People.Chair).With("member", "c.diaz"))).ShouldBeAccepted();
        await Refused(journey, Calls.DecideItem(journey), 409, "conflict-in-the-chair", "R27");
        (await journey.SendAsync(Calls.DecideItem(journey).As(People.OtherChair))).ShouldBeAccepted();
        (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}")).Body.GetProperty("decidedBy").GetString().ShouldBe("c.other");
    }

    [Fact, Trait("Command", "declare-conflict"), Trait("Case", "refused")]
    public async Task Nobody_declares_it_for_another_or_once_the_item_is_decided()
    {
        var journey = await At(Stage.AwaitingPanel);
        (await Refused(journey, Calls.DeclareConflict(journey).With("member", "s.cole"), 422, "not-your-conflict", "R27")).Naming("member");
        await journey.DoAsync(Calls.DecideItem);
        await Refused(journey, Calls.DeclareConflict(journey), 409, "item-is-done");
    }

    [Fact, Trait("Command", "declare-conflict"), Trait("Case", "forbidden")]
    public async Task Only_who_sits_at_the_meeting_or_answers_for_it()
    {
        var journey = await At(Stage.AwaitingPanel);
        await Refused(journey, Calls.DeclareConflict(journey).As(People.OtherMember), 404, "not-found");
        await Forbidden(journey, Calls.DeclareConflict(journey), People.Practitioner);
    }
}
