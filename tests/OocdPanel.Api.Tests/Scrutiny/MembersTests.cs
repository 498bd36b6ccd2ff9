using OocdPanel.Api.Platform;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Scrutiny;

public sealed class MembersTests(RunningService service) : CommandOverHttp(service)
{
    [Fact, Trait("Command", "join-member"), Trait("Case", "accepted")]
    public async Task A_member_joins_with_the_training_they_had_and_sees_the_exercise()
    {
        var journey = await Planned();
        (await journey.GetAsync(People.ScrutinyMember, $"/exercises/{journey.Exercise}")).Status.ShouldBe(404);
        await journey.DoAsync(Calls.JoinMember);
        var member = (await journey.GetAsync(People.ScrutinyMember, $"/exercises/{journey.Exercise}")).Body.GetProperty("members").EnumerateArray().Single();
        member.GetProperty("body").GetString().ShouldBe("magistrates");
        member.GetProperty("trainedOn").GetString().ShouldBe(journey.Today.AddDays(-30).ToString("O"));
    }

    [Fact, Trait("Command", "join-member"), Trait("Case", "refused")]
    public async Task The_lead_is_no_member_and_nobody_joins_twice()
    {
        var journey = await Planned();
        (await Refused(journey, Calls.JoinMember(journey).With("user", People.ScrutinyLead.User), 422, "lead-is-no-member")).Naming("user");
        (await Refused(journey, Calls.JoinMember(journey).With("body", "circus"), 422, "unknown-code", "R23")).Naming("body");
        (await Refused(journey, Calls.JoinMember(journey).With("trainedOn", journey.Today.AddDays(1)), 422, "in-the-future")).Naming("trainedOn");
        await journey.DoAsync(Calls.JoinMember);
        await Refused(journey, Calls.JoinMember(journey), 409, "joined-already");
    }

    [Theory, Trait("Command", "join-member"), Trait("Case", "refused")]
    [InlineData("O Brien")]
    [InlineData("<b>x</b>")]
    [InlineData("j.novak\tx")]
    [InlineData(".")]
    public async Task What_no_user_id_can_be_is_refused(string user)
    {
        var journey = await Planned();
        (await Refused(journey, Calls.JoinMember(journey).With("user", user), 400, "invalid")).Naming("user");
    }

    [Fact, Trait("Command", "join-member"), Trait("Case", "refused")]
    public async Task A_user_id_is_written_as_it_is_known_and_whoever_is_not_known_yet_may_be_added()
    {
        var journey = await Planned();
        await journey.GetAsync(People.OtherScrutinyMember, "/exercises"); // known from now on
        (await Refused(journey, Calls.JoinMember(journey).With("user", People.OtherScrutinyMember.User.Value.ToUpperInvariant()), 422, "written-otherwise")).Naming("user");
        (await journey.SendAsync(Calls.JoinMember(journey).With("user", $" {People.OtherScrutinyMember.User} "))).ShouldBeAccepted();
        (await Refused(journey, Calls.JoinMember(journey).With("user", People.OtherScrutinyMember.User), 409, "joined-already")).Naming("user");
        (await journey.SendAsync(Calls.JoinMember(journey).With("user", "nobody.here"))).ShouldBeAccepted();
    }

    [Fact, Trait("Command", "join-member"), Trait("Case", "forbidden")]
    public async Task Only_the_lead_adds_members() => await Forbidden(await Planned(), Calls.JoinMember, People.ScrutinyMember);

    [Fact, Trait("Command", "remove-member"), Trait("Case", "accepted")]
    public async Task A_member_who_left_sees_the_exercise_no_more_and_that_they_looked_is_logged()
    {
        var journey = await Planned();
        await journey.DoAsync(Calls.JoinMember);
        await journey.DoAsync(Calls.RemoveMember);
        (await journey.GetAsync(People.ScrutinyMember, $"/exercises/{journey.Exercise}")).Status.ShouldBe(404);
        (await Service.ScalarAsync("select count(*) from oocd.access_log where record = $1 and user_name = $2 and not allowed", journey.Exercise, People.ScrutinyMember.User.Value)).ShouldBe(1L);
    }

    [Fact, Trait("Command", "remove-member"), Trait("Case", "refused")]
    public async Task Nobody_leaves_who_is_not_there() => (await Refused(await Planned(), Calls.RemoveMember, 409, "no-such-member")).Naming("user");

    [Fact, Trait("Command", "remove-member"), Trait("Case", "forbidden")]
    public async Task Only_the_lead_removes_members()
    {
        var journey = await Planned();
        await journey.DoAsync(Calls.JoinMember);
        await Forbidden(journey, Calls.RemoveMember(journey), People.Manager);
    }

    [Fact, Trait("Command", "declare-interest"), Trait("Case", "accepted")]
    public async Task Who_acted_on_a_case_or_has_an_interest_in_it_does_not_review_it()
    {
        var journey = await Planned(Stage.AwaitingDelivery);
        foreach (var (person, body) in new[] { (People.Sergeant, "police"), (People.Member, "health") }) // confirmed it; sat at the meeting
            (await journey.SendAsync(Calls.JoinMember(journey).With("user", person.User).With("body", body))).ShouldBeAccepted();
        await journey.DoAsync(Calls.JoinMember);
        await journey.DoAsync(Calls.FreezeFrame);
        await journey.DoAsync(j => Calls.DrawSample(j).With("size", null));
        var number = await ReplaceUntilOwnAsync(journey);
        (await ExcludedAsync(journey, People.ScrutinyLead, number)).ShouldBe([People.Sergeant.User.Value, People.Member.User.Value], ignoreOrder: true);
        (await ExcludedAsync(journey, People.ScrutinyMember, number)).ShouldBeEmpty();
        await journey.DoAsync(j => Calls.DeclareInterest(j).With("number", number));
        (await ExcludedAsync(journey, People.ScrutinyMember, number)).ShouldBe([People.ScrutinyMember.User.Value]);
        (await ExcludedAsync(journey, People.ScrutinyLead, number)).Length.ShouldBe(3);
    }

    [Fact, Trait("Command", "declare-interest"), Trait("Case", "refused")]
    public async Task An_interest_is_in_what_was_drawn_and_declared_once()
    {
        var journey = await At(Stage.AwaitingDelivery);
        await journey.FreezeAsync();
        await Refused(journey, Calls.DeclareInterest(journey), 409, "not-drawn");
        await journey.DoAsync(Calls.DrawSample);
        (await Refused(journey, Calls.DeclareInterest(journey).With("number", 77), 422, "not-in-the-sample")).Naming("number");
        await journey.DoAsync(Calls.DeclareInterest);
        (await Refused(journey, Calls.DeclareInterest(journey), 409, "declared-already")).Naming("number");
    }

    [Fact, Trait("Command", "declare-interest"), Trait("Case", "forbidden")]
    public async Task Only_a_member_declares_an_interest()
    {
        var journey = await At(Stage.AwaitingDelivery);
        await journey.DrawAsync();
        await Forbidden(journey, Calls.DeclareInterest(journey), People.ScrutinyLead);
    }

    private async Task<Journey> Planned(Stage stage = Stage.Referred)
    {
        var journey = await At(stage);
        await journey.DoAsync(Calls.PlanExercise);
        return journey;
    }

    /// <summary>Other journeys of the class are in the frame, too.</summary>
    private static async Task<int> ReplaceUntilOwnAsync(Journey journey)
    {
        while (!(await journey.GetAsync(People.ScrutinyLead, $"/exercises/{journey.Exercise}")).Body.GetProperty("sample").EnumerateArray().Any(one => one.GetProperty("case").GetGuid() == journey.Case))
            await journey.DoAsync(Calls.ReplaceCase);
        return await journey.NumberAsync();
    }

    private static async Task<string[]> ExcludedAsync(Journey journey, Person by, int number) =>
        [.. (await journey.GetAsync(by, $"/exercises/{journey.Exercise}")).Body.GetProperty("sample").EnumerateArray()
            .Single(one => one.GetProperty("number").GetInt32() == number).GetProperty("excluded").EnumerateArray().Select(who => who.GetString()!)];

    private Task Forbidden(Journey journey, Func<Journey, Call> call, Person anotherRole) => Forbidden(journey, call(journey), anotherRole);

    private Task<Reply> Refused(Journey journey, Func<Journey, Call> call, int status, string code) => Refused(journey, call(journey), status, code);
}
