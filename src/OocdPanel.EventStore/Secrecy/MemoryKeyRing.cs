using System.Collections.Concurrent;

namespace OocdPanel.EventStore.Secrecy;

/// <summary>
/// Real keys that are kept in this process's memory only: it keeps nothing. For measurements and tests of the store;
/// what was encrypted under it cannot be read once it is gone.
/// </summary>
public sealed class MemoryKeyRing : IKeyRing
{
    private readonly ConcurrentDictionary<Guid, SubjectKey> _keys = [];
    private readonly HashSet<Guid> _erased = [];
    private readonly Lock _changing = new();

    /// <inheritdoc/>
    public ServiceKeys? Service { get; } = new(KeyBytes.New(), KeyBytes.New(), KeyBytes.New());

    /// <inheritdoc/>
    public string? WhyNot => null;

    /// <inheritdoc/>
    public ValueTask<SubjectKeys> ReadAsync(IReadOnlyCollection<Guid> subjects, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        var found = new FoundKeys(subjects.Count);
        foreach (var subject in subjects)
            if (_keys.TryGetValue(subject, out var key))
                found.Add(subject, key);
        return new(found.Keys());
    }

    /// <inheritdoc/>
    public ValueTask<SubjectKeys> EnsureAsync(IReadOnlyCollection<Guid> subjects, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        lock (_changing)
        {
            if (subjects.Where(_erased.Contains).ToList() is { Count: > 0 } erased)
                return ValueTask.FromException<SubjectKeys>(new SubjectErasedException(erased));
            foreach (var subject in subjects)
                if (!_keys.ContainsKey(subject))
                    _keys[subject] = new SubjectKey(KeyBytes.New());
        }
        return ReadAsync(subjects, ct);
    }

    /// <inheritdoc/>
    public Task<int> EraseAsync(IReadOnlyCollection<Guid> subjects, string by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        lock (_changing)
        {
            _erased.UnionWith(subjects);
            return Task.FromResult(subjects.Distinct().Count(subject => _keys.TryRemove(subject, out _)));
        }
    }
}
