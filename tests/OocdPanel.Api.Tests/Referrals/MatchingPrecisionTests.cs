using Microsoft.Extensions.DependencyInjection;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Referrals;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace OocdPanel.Api.Tests.Referrals;

/// <summary>Two thousand invented children are known; each of the first four hundred is referred again with every kind of mistake planted, and four hundred who are not known are referred.</summary>
public sealed class MatchingPrecisionTests(RunningService service, ITestOutputHelper told) : IClassFixture<RunningService>
{
    private const int Known = 2000;
    private const int Referred = 400;

    [Fact]
    public async Task Nearly_everyone_written_with_one_mistake_is_found_and_hardly_anyone_else()
    {
        var children = new InventedChildren(22);
        var known = Enumerable.Range(0, Known).Select(_ => (Id: new ChildId(Guid.NewGuid()), Child: children.Next())).ToArray();
        await RegisterAsync(known);

        var (wrong, asked) = (0, 0);
        foreach (var (kind, mistake, least) in children.Mistakes)
        {
            var (planted, found) = (0, 0);
            foreach (var (id, child) in known.Take(Referred))
            {
                if (mistake(child) is not { } written)
                    continue;
                var matches = await MatchesAsync(written);
                (planted, asked, wrong) = (planted + 1, asked + 1, wrong + matches.Count(match => match.Child != id));
                found += matches.Any(match => match.Child == id) ? 1 : 0;
            }
            var recall = (double)found / planted;
            told.WriteLine($"{kind}: {found} of {planted} found, {recall:P1}");
            recall.ShouldBeGreaterThanOrEqualTo(least, kind);
        }
        var strangers = 0;
        foreach (var _ in Enumerable.Range(0, Referred))
            strangers += (await MatchesAsync(children.Next())).Count > 0 ? 1 : 0;
        told.WriteLine($"false candidates: {wrong} in {asked} referrals of known children; {strangers} of {Referred} unknown children had one");
        ((double)wrong / asked).ShouldBeLessThan(0.02);
        ((double)strangers / Referred).ShouldBeLessThan(0.02);
    }

    private async Task RegisterAsync((ChildId Id, Invented Child)[] known) => await service.Host.Services.GetRequiredService<EventLog>().AppendAsync(
        new Append
        {
            Streams =
            [
                .. known.Select(one => new StreamAppend(StreamHistory.None(one.Id.Value, "child"),
                    [new ChildRegistered(new(one.Child.Given, one.Child.Family), one.Child.Born, "female", new("not-stated"), new("E06000051"), [])])),
            ],
            Headers = new Headers("o.reid", "referring-officer", "police", Guid.NewGuid(), "submit-referral", null, service.Clock.GetUtcNow()),
            RecordedAt = service.Clock.GetUtcNow(),
        },
        default);

    private async Task<IReadOnlyList<PossibleMatch>> MatchesAsync(Invented child)
    {
        var work = new Work(People.Officer, new Target(), service.Host.Services.GetRequiredService<ReferenceBook>(), service.Clock.GetUtcNow());
        await service.Host.Services.GetRequiredService<EventLog>().LoadAsync(
            new Load { Queries = [KnownChildren.Matching(new(child.Given, child.Family), child.Born, [], null, service.Ring.Service!, work)] }, default);
        return work.Matches;
    }
}
