using OocdPanel.Api.Tests.Journeys;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Referrals;

/// <summary>One child, unknown until now, referred by several at the same moment: registered once, and whoever came later is told.</summary>
public sealed class ReferredAtOnceTests(RunningService service) : IClassFixture<RunningService>
{
    private const int Rounds = 20;

    [Fact]
    public async Task Of_two_who_refer_a_child_of_one_name_and_birth_at_once_one_is_told()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var referral = Calls.SubmitReferral(new Journey(service));
            await OneRegistersAsync(referral, referral.Again().As(People.OtherOfficer));
        }
    }

    [Fact]
    public async Task Of_two_who_refer_a_child_of_one_identifier_at_once_one_is_told()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var number = Guid.NewGuid().ToString();
            await OneRegistersAsync(
                Identified(number, Guid.NewGuid().ToString()),
                Identified(Guid.NewGuid().ToString(), number.ToUpperInvariant().Replace('-', '/')).As(People.OtherOfficer));
        }
    }

    [Fact]
    public async Task Of_more_than_there_are_connections_to_wait_on_all_but_one_are_told()
    {
        var referral = Calls.SubmitReferral(new Journey(service));
        await OneRegistersAsync([.. Enumerable.Range(0, 24).Select(_ => referral.Again())]);
    }

    [Fact, Trait("Rule", "R21")]
    public async Task Being_told_of_a_child_who_may_be_the_one_is_a_look_at_the_child()
    {
        var journey = new Journey(service);
        var referral = Calls.SubmitReferral(journey);
        (await journey.SendAsync(referral)).ShouldBeAccepted();
        (await LooksAsync(journey.Child)).ShouldBe(0);
        (await journey.SendAsync(referral.Again().As(People.OtherOfficer))).ShouldBeProblem(409, "possible-match");
        (await service.ScalarAsync(
            "select count(*) from oocd.access_log where record = $1 and what = 'possible-match' and user_name = $2 and role = $3 and agency = $4 and allowed",
            journey.Child, People.OtherOfficer.User.Value, People.OtherOfficer.Roles[0], People.OtherOfficer.Agency!.Value.Value)).ShouldBe(1L);
        (await journey.SendAsync(referral.Again().With("child.match", Guid.NewGuid()))).ShouldBeProblem(422, "not-a-match");
        (await LooksAsync(journey.Child)).ShouldBe(1);
    }

    private async Task OneRegistersAsync(params Call[] referrals)
    {
        var before = await RegisteredAsync();
        var journey = new Journey(service);
        var replies = await Task.WhenAll(referrals.Select(async referral =>
        {
            using var request = Journey.Request(referral);
            return await journey.SendAsync(request);
        }));
        var child = replies.Where(reply => reply.Status == 201).ShouldHaveSingleItem().Answer.Of("child");
        foreach (var told in replies.Where(reply => reply.Status != 201))
        {
            var matches = told.ShouldBeProblem(409, "possible-match").Body.GetProperty("matches");
            matches.EnumerateArray().ShouldHaveSingleItem().GetProperty("child").GetGuid().ShouldBe(child);
        }
        (await RegisteredAsync()).ShouldBe(before + 1);
        (await LooksAsync(child)).ShouldBe(referrals.Length - 1);
    }

    /// <summary>A referral under a name of its own, with two numbers of the police.</summary>
    private Call Identified(string one, string other) => Calls.SubmitReferral(new Journey(service))
        .With("child.identifiers", new[] { new { scheme = "police", value = one }, new { scheme = "police", value = other } });

    private async Task<long> RegisteredAsync() => (long)(await service.ScalarAsync("select count(*) from mt_events where type = 'child.registered.v1'"))!;

    private async Task<long> LooksAsync(Guid child) => (long)(await service.ScalarAsync("select count(*) from oocd.access_log where record = $1", child))!;
}
