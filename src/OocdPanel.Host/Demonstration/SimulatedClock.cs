namespace OocdPanel.Host.Demonstration;

/// <summary>A clock that stands where it is put. It is never put back.</summary>
public sealed class SimulatedClock : TimeProvider
{
    private DateTimeOffset _now = DateTimeOffset.MinValue;

    public override DateTimeOffset GetUtcNow() => _now;

    /// <exception cref="InvalidOperationException">The time is before the one it shows.</exception>
    public void Put(DateTimeOffset time) =>
        _now = time >= _now ? time : throw new InvalidOperationException($"The demonstration’s clock cannot go back from {_now:u} to {time:u}.");
}
