using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.EventStore.Tests.Secrecy;

public sealed class KeyCacheTests
{
    private static readonly SubjectKey Key = new(new byte[32]);
    private readonly Clock _clock = new();

    [Fact]
    public void A_key_is_used_for_five_minutes_and_not_longer()
    {
        var (cache, subject) = (Opened(), Guid.NewGuid());
        cache.Add(subject, Key, cache.State);
        _clock.Now += TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1);
        cache.ForgetOld();
        cache.TryGet(subject, out _).ShouldBeTrue();
        _clock.Now += TimeSpan.FromTicks(1);
        cache.TryGet(subject, out _).ShouldBeFalse();
        cache.ForgetOld();
        cache.Count.ShouldBe(0);
    }

    [Fact]
    public void A_key_that_was_asked_for_before_an_erasure_is_not_kept_after_it()
    {
        var (cache, subject) = (Opened(), Guid.NewGuid());
        var before = cache.State;
        cache.Forget(subject);
        cache.Add(subject, Key, before);
        cache.TryGet(subject, out _).ShouldBeFalse();
        cache.Add(subject, Key, cache.State);
        cache.TryGet(subject, out _).ShouldBeTrue();
    }

    [Fact]
    public void A_key_that_was_asked_for_before_erasures_were_heard_of_is_not_kept()
    {
        var (cache, subject) = (new KeyCache(_clock), Guid.NewGuid());
        var before = cache.State;
        cache.Add(subject, Key, before);
        cache.Open();
        cache.Add(subject, Key, before);
        cache.Count.ShouldBe(0);
    }

    [Fact]
    public void Closing_forgets_all_and_keeps_nothing()
    {
        var cache = Opened();
        cache.Add(Guid.NewGuid(), Key, cache.State);
        cache.Close();
        cache.Close();
        cache.IsOpen.ShouldBeFalse();
        cache.Add(Guid.NewGuid(), Key, cache.State);
        cache.Count.ShouldBe(0);
    }

    [Fact]
    public void There_are_never_more_than_the_bound()
    {
        var cache = Opened(bound: 3);
        var subjects = Enumerable.Range(0, 10).Select(_ => Guid.NewGuid()).ToList();
        foreach (var subject in subjects)
        {
            cache.Add(subject, Key, cache.State);
            cache.Count.ShouldBeInRange(1, 3);
        }
        cache.TryGet(subjects[^1], out _).ShouldBeTrue();
    }

    private KeyCache Opened(int bound = 50)
    {
        var cache = new KeyCache(_clock, bound);
        cache.Open();
        return cache;
    }

    private sealed class Clock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
