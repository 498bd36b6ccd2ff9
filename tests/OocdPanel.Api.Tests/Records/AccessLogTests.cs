using Microsoft.Extensions.DependencyInjection;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Records;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Records;

/// <summary>R21: every look at a record leaves who, when, what and why; so does one that was refused.</summary>
[Trait("Rule", "R21")]
public sealed class AccessLogTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact, Trait("Case", "accepted")]
    public async Task Every_look_is_logged_with_who_when_what_and_why()
    {
        var journey = await Journey.ToAsync(service, Stage.InProgramme);
        foreach (var (what, by, path, record) in Looks(journey))
        {
            var before = service.Clock.GetUtcNow().AddSeconds(-1);
            (await journey.GetAsync(by, $"{path}?why=Audit%20of%20May")).Status.ShouldBe(200, path);
            var look = await LastLookAsync(record);
            (look.User, look.Role, look.Agency, look.What, look.Allowed, look.Why)
                .ShouldBe((by.User.Value, by.Roles[0], by.Agency!.Value.Value, what, true, "Audit of May"));
            look.At.ShouldBeInRange(before, service.Clock.GetUtcNow());
        }
    }

    [Fact, Trait("Case", "refused")]
    public async Task A_look_from_elsewhere_and_one_in_a_role_that_may_not_are_logged_as_refused()
    {
        var journey = await Journey.ToAsync(service, Stage.InProgramme);
        foreach (var (what, by, path, record) in Looks(journey))
        {
            foreach (var (stranger, status) in new[] { (by.Elsewhere(), 404), (People.Analyst, 403) })
            {
                (await journey.GetAsync(stranger, path)).Status.ShouldBe(status, path);
                var look = await LastLookAsync(record);
                (look.User, look.Role, look.What, look.Allowed, look.Why).ShouldBe((stranger.User.Value, null, what, false, null));
            }
        }
    }

    [Fact, Trait("Case", "boundary")]
    public async Task A_look_at_a_record_that_is_not_there_and_one_without_a_reason_are_logged()
    {
        var journey = await Journey.ToAsync(service, Stage.Referred);
        var nowhere = Guid.NewGuid();
        (await journey.GetAsync(People.Manager, $"/cases/{nowhere}")).Status.ShouldBe(404);
        (await LastLookAsync(nowhere)).Allowed.ShouldBeFalse();
        (await journey.GetAsync(People.Manager, $"/cases/{journey.Case}")).Status.ShouldBe(200);
        var look = await LastLookAsync(journey.Case);
        (look.Allowed, look.Why).ShouldBe((true, null));
    }

    private static IEnumerable<(string What, Person By, string Path, Guid Record)> Looks(Journey journey) =>
    [
        ("case", People.Manager, $"/cases/{journey.Case}", journey.Case),
        ("history", People.Manager, $"/cases/{journey.Case}/history", journey.Case),
        ("pack", People.Chair, $"/panels/{journey.Panel}/items/{journey.Case}/pack", journey.Case),
        ("programme", People.Practitioner, $"/programmes/{journey.Programme}", journey.Programme),
    ];

    private async Task<Look> LastLookAsync(Guid record)
    {
        var looks = await service.Host.Services.GetRequiredService<AccessLog>().ReadAsync(People.RecordsManager, record, null, default);
        looks[0].What.ShouldBe("looks"); // this one
        return looks[1];
    }
}
