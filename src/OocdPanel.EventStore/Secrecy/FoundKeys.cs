namespace OocdPanel.EventStore.Secrecy;

/// <summary>Gathers keys for an answer, in no more than one array where all are found.</summary>
internal struct FoundKeys(int atMost)
{
    private readonly KeyValuePair<Guid, SubjectKey>[] _keys = atMost == 0 ? [] : new KeyValuePair<Guid, SubjectKey>[atMost];
    private int _count;

    public void Add(Guid subject, SubjectKey key) => _keys[_count++] = new(subject, key);

    public readonly SubjectKeys Keys() => _count == 0 ? SubjectKeys.None : new(_count == _keys.Length ? _keys : _keys[.._count]);
}
