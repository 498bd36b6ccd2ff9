using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Records;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using OocdPanel.EventStore.Evidence;
using OocdPanel.Testing;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Records;

/// <summary>A service that runs puts its log under signed heads, copies them outside, and tells anyone what is needed to check them.</summary>
public sealed class EvidenceTests(RunningService service) : IClassFixture<RunningService>
{
    private static readonly Uri Last = new("/evidence/heads/last", UriKind.Relative);
    private static readonly Uri Keys = new("/evidence/keys", UriKind.Relative);

    [Fact]
    public async Task What_happens_comes_under_a_head_that_anyone_can_check_and_that_is_copied_outside()
    {
        (await service.Http.GetAsync(Last)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Journey.ToAsync(service, Stage.InProgramme);
        var place = new HeadsPlace(Directory.CreateTempSubdirectory("oocd-heads-").FullName);
        await using var sealing = await TestHost.ListeningAsync(service.ConnectionString, builder =>
        {
            builder.Services.AddSingleton(TestHost.Signing with { Place = place });
            builder.Services.AddSubscriptions();
            builder.Services.AddSignedHeads();
        });

        var head = await WaitAsync(async () => await service.Http.GetAsync(Last) is { IsSuccessStatusCode: true } found ? await found.Content.ReadAsByteArrayAsync() : null);
        var copy = await WaitAsync(() => Task.FromResult(place.Read().LastOrDefault()));
        copy.Write().ShouldBe(head);
        var keys = PublicKeys.Read(await service.Http.GetByteArrayAsync(Keys));
        copy.IsSigned(keys).ShouldBeTrue();
        copy.Head.Size.ShouldBeInRange(1, (await service.HistoryAsync()).Events);
        place.Keys().Ids.ShouldBe(keys.Ids);

        var verdict = await new LogCheck(service.Source, TestHost.RingOf(service.ConnectionString)).RunAsync(null, [.. place.Read()], keys, 10, default);
        verdict.Breaches.ShouldBeEmpty();
        verdict.Heads.ShouldBe(2);
    }

    /// <summary>Until there is one: within half a minute.</summary>
    private static async Task<T> WaitAsync<T>(Func<Task<T?>> find) where T : class
    {
        for (var tries = 0; tries < 150; tries++)
        {
            if (await find() is { } found)
                return found;
            await Task.Delay(200);
        }
        throw new TimeoutException($"No {typeof(T).Name} came.");
    }
}
