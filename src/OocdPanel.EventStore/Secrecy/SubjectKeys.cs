using System.Diagnostics.CodeAnalysis;

namespace OocdPanel.EventStore.Secrecy;

/// <summary>Subjects' keys as they were found, to be looked up.</summary>
public sealed class SubjectKeys
{
    // Most often there are one or two, for which a dictionary costs more than it saves.
    private const int Few = 8;

    private readonly KeyValuePair<Guid, SubjectKey>[] _few;
    private readonly Dictionary<Guid, SubjectKey>? _many;

    /// <param name="keys">Kept, not copied. A subject may stand there twice with the same key.</param>
    public SubjectKeys(params KeyValuePair<Guid, SubjectKey>[] keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        _few = keys;
        if (keys.Length <= Few) return;
        _many = new Dictionary<Guid, SubjectKey>(keys.Length);
        foreach (var (subject, key) in keys) _many[subject] = key;
    }

    /// <summary>No keys at all.</summary>
    public static SubjectKeys None { get; } = new();

    /// <summary>True when no subject has a key.</summary>
    public bool IsEmpty => _few.Length == 0;

    /// <summary>Finds the key of a subject; false when it is erased, unknown, or was not asked for.</summary>
    public bool TryGet(Guid subject, [NotNullWhen(true)] out SubjectKey? key)
    {
        if (_many is not null) return _many.TryGetValue(subject, out key);
        foreach (var (known, its) in _few)
        {
            if (known != subject) continue;
            key = its;
            return true;
        }
        key = null;
        return false;
    }
}
