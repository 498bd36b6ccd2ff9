using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace OocdPanel.EventStore.Secrecy;

/// <summary>
/// Unwrapped keys of subjects, used for at most five minutes and only while erasures are heard of. Bounded: when it is
/// full it forgets everything and fills anew, which costs one query for each set of subjects and nothing to keep up.
/// </summary>
internal sealed class KeyCache(TimeProvider time, int bound = 50_000)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<Guid, Entry> _entries = [];
    private readonly Lock _changing = new();
    private long _state; // grows with every erasure, opening and closing; odd while open

    /// <summary>Whether anything is cached at present.</summary>
    public bool IsOpen => (Volatile.Read(ref _state) & 1) == 1;

    /// <summary>To be taken before keys are read, and given back with them to <see cref="Add"/>.</summary>
    public long State => Volatile.Read(ref _state);

    public int Count => _entries.Count;

    public bool TryGet(Guid subject, [NotNullWhen(true)] out SubjectKey? key)
    {
        var found = _entries.TryGetValue(subject, out var entry) && time.GetElapsedTime(entry.Since) < Life;
        key = found ? entry.Key : null;
        return found;
    }

    /// <summary>
    /// Keeps a key, unless a subject has been erased since the keys were asked for: it may be the one that was erased.
    /// </summary>
    public void Add(Guid subject, SubjectKey key, long state)
    {
        lock (_changing)
        {
            if (state != _state || !IsOpen) return;
            if (_entries.Count >= bound) _entries.Clear();
            _entries[subject] = new Entry(key, time.GetTimestamp());
        }
    }

    public void Forget(Guid subject)
    {
        lock (_changing)
        {
            _state += 2;
            _entries.TryRemove(subject, out _);
        }
    }

    /// <summary>Starts to keep keys, with none.</summary>
    public void Open() => Become(open: true);

    /// <summary>Forgets all and keeps nothing until it is opened.</summary>
    public void Close() => Become(open: false);

    /// <summary>Lets go of keys that are too old to be used.</summary>
    public void ForgetOld()
    {
        foreach (var entry in _entries)
            if (time.GetElapsedTime(entry.Value.Since) >= Life)
                _entries.TryRemove(entry);
    }

    private void Become(bool open)
    {
        lock (_changing)
        {
            _state += (_state & 1) == (open ? 1 : 0) ? 2 : 1;
            _entries.Clear();
        }
    }

    private readonly record struct Entry(SubjectKey Key, long Since);
}
