using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Host.Demonstration;
using OocdPanel.Testing;
using Xunit;

namespace OocdPanel.Web.Tests.Browsing;

/// <summary>All profiles of the demonstration, loaded once for all classes that look at them, and served.</summary>
public sealed class LoadedDemonstration : TestDatabase
{
    public const string Once = "the demonstration, loaded once";

    /// <summary>The day on which somebody loads it.</summary>
    public static readonly DateTimeOffset At = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    public TestHost Host { get; private set; } = null!;

    public Dictionary<Guid, Case> Cases { get; } = [];

    public Dictionary<Guid, Child> Children { get; } = [];

    /// <summary>Every event, in the order of the log, with the id of its stream.</summary>
    public List<(Guid Stream, object Data)> Events { get; } = [];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await DemoLoader.LoadAsync(ConnectionString, TestHost.RingOf(ConnectionString), DemoProfile.All, At, _ => { }, CancellationToken.None);
        Host = await TestHost.ListeningAsync(ConnectionString, demonstration: true);
        var log = new EventStore.EventLog(Source, EventCatalogue.Types, TestHost.RingOf(ConnectionString), []);
        await foreach (var happened in log.ReadAllAsync(EventStore.LogPlace.Start, CancellationToken.None))
        {
            Events.Add((happened.Stream, happened.Data));
            if (happened.Data is CaseEvent onCase)
                Cases[happened.Stream] = Case.Evolve(Cases.GetValueOrDefault(happened.Stream, new Case(new(happened.Stream))), onCase);
            if (happened.Data is ChildEvent onChild)
                Children[happened.Stream] = Child.Evolve(Children.GetValueOrDefault(happened.Stream, Child.Unknown), onChild);
        }
    }

    public override async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await base.DisposeAsync();
    }

    public async Task<long> EventsAsync()
    {
        await using var command = Source.CreateCommand("select count(*) from mt_events");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}

[CollectionDefinition(LoadedDemonstration.Once)]
public sealed class WithTheDemonstration : ICollectionFixture<LoadedDemonstration>;
