using Microsoft.Extensions.DependencyInjection;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using OocdPanel.EventStore.Secrecy;
using OocdPanel.Host.Keys;
using OocdPanel.Testing;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Records;

/// <summary>A host that is given no key-encryption key, as anywhere but in Development none is made.</summary>
public sealed class NoKeysTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Instead = "[cannot be read: no keys]";

    [Fact]
    public async Task Without_keys_what_is_not_personal_is_shown_nothing_is_written_and_health_says_so()
    {
        var journey = await Journey.ToAsync(service, Stage.Closed);
        var open = await Journey.ToAsync(service, Stage.AwaitingAllocation);
        var lists = Directory.CreateTempSubdirectory("oocd-no-keys-");
        await using var keys = await new KeySettings(new OocdPanel.Host.DataRoot(lists.FullName), "Production", _ => null).OpenAsync(service.ConnectionString, _ => { }, default);
        await using (var host = await TestHost.ListeningAsync(service.ConnectionString, builder => builder.Services.AddSingleton<IKeyRing>(keys)))
        {
            using var http = host.Client();
            var blind = new Journey(http, service.Clock);
            var found = await blind.GetAsync(People.Manager, $"/cases/{journey.Case}");
            found.Body.GetProperty("child").GetProperty("givenName").GetString().ShouldBe(Instead);
            found.Body.GetProperty("child").TryGetProperty("dateOfBirth", out _).ShouldBeFalse();
            found.Body.GetProperty("decision").GetProperty("disposal").GetString().ShouldBe("outcome-22");
            foreach (var (by, path) in new[]
            {
                (People.Manager, $"/cases/{journey.Case}/history"), (People.Manager, "/work?filter=all&limit=100"), (People.Manager, $"/programmes/{journey.Programme}"),
                (People.Manager, $"/panels/{journey.Panel}/items/{journey.Case}/pack"), (People.RecordsManager, $"/children/{journey.Child}?why=To%20see"),
                (People.RecordsManager, $"/records/{journey.Case}/looks"),
            })
            {
                var reply = await blind.GetAsync(by, path);
                reply.Status.ShouldBe(200, $"{path} {reply.Text}");
                reply.Text.ShouldNotContain("Robin");
            }
            (await blind.SendAsync(Calls.AllocateCase(open))).ShouldBeProblem(503, "keys-unavailable");
            (await blind.SendAsync(Calls.EraseChild(journey))).ShouldBeProblem(503, "keys-unavailable");
            using var ready = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            ((int)ready.StatusCode).ShouldBe(200);
            var health = await ready.Content.ReadAsStringAsync();
            health.ShouldStartWith("Degraded");
            health.ShouldContain("keys: No key-encryption key is configured (Keys__KeyEncryptionKey)");
        }
        (await open.SendAsync(Calls.AllocateCase(open))).ShouldBeAccepted(); // whoever has keys goes on
        lists.Delete(recursive: true);
    }
}
