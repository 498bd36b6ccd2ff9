using System.Diagnostics.Metrics;

namespace OocdPanel.EventStore.Subscriptions;

/// <summary>What is measured of the subscriptions that this host runs; each measurement names its subscription.</summary>
internal sealed class RunnerMeter : IDisposable
{
    private readonly Meter meter = new(Runner.MeterName);
    private readonly Counter<long> handled;
    private volatile IReadOnlyList<SubscriptionStatus> running = [];

    public RunnerMeter()
    {
        handled = meter.CreateCounter<long>("oocd.subscriptions.handled", "{event}", "Events handled, counted when they are committed.");
        meter.CreateObservableGauge("oocd.subscriptions.lag.events", () => Of(s => s.EventsBehind), "{event}", $"Events not yet handled; {SubscriptionStatus.MostCounted} stands for that many or more.");
        meter.CreateObservableGauge("oocd.subscriptions.lag.seconds", () => Of(s => s.TimeBehind.TotalSeconds), "s", "Age of the oldest event not yet handled.");
        meter.CreateObservableGauge("oocd.subscriptions.stopped", () => Of(s => s.Stopped is null ? 0 : 1), "{subscription}", "1 where an event has stopped it, until an operator acts.");
    }

    public void Handled(string subscription, int events) => handled.Add(events, Tag(subscription));

    public void Running(IReadOnlyList<SubscriptionStatus> statuses) => running = statuses;

    public void Dispose() => meter.Dispose();

    private IEnumerable<Measurement<T>> Of<T>(Func<SubscriptionStatus, T> value) where T : struct =>
        running.Select(s => new Measurement<T>(value(s), Tag(s.Name)));

    private static KeyValuePair<string, object?> Tag(string subscription) => new("subscription", subscription);
}
