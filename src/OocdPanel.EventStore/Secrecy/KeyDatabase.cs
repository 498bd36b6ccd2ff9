using Npgsql;

namespace OocdPanel.EventStore.Secrecy;

/// <summary>
/// The keys in a database of their own, wrapped under a key-encryption key that is nowhere in it. Subjects' keys are
/// cached for at most five minutes, and only while erasures by other hosts are heard of.
/// </summary>
/// <remarks>
/// PostgreSQL keeps deleted rows in its files until a vacuum, and their bytes for a while in free space and in the
/// write-ahead log; so do backups. They are wrapped: a rotation, after which the former key-encryption key is
/// destroyed, makes all that was left behind before it unreadable.
/// </remarks>
public sealed class KeyDatabase : IKeyRing, IAsyncDisposable
{
    private const string NoKey = "No key-encryption key is configured (Keys__KeyEncryptionKey): what is personal can be neither read nor written until it is.";

    private readonly NpgsqlDataSource _source;
    private readonly KeyCache _cache;
    private readonly ErasureListener _listener;
    private readonly ErasedList _list;
    private volatile KeyEncryptionKeys? _keys;
    private volatile KeyEncryptionKey? _writing;

    private KeyDatabase(NpgsqlDataSource source, KeyDatabaseSettings settings, ErasedList list, ServiceKeys? service, int reapplied)
    {
        (_source, _list, _keys, _writing) = (source, list, settings.Keys, settings.Keys?.Current);
        (Service, Reapplied) = (service, reapplied);
        _cache = new KeyCache(settings.Time);
        _listener = new ErasureListener(settings.ConnectionString, _cache);
    }

    /// <inheritdoc/>
    public ServiceKeys? Service { get; }

    /// <inheritdoc/>
    public string? WhyNot => _keys is null ? NoKey : null;

    /// <summary>
    /// How many keys of erased subjects were there at opening, because an erasure had been cut short or an old dump
    /// restored, and were destroyed. More than none is worth telling an operator.
    /// </summary>
    public int Reapplied { get; }

    /// <summary>Whether keys are cached at present; false while erasures cannot be heard of.</summary>
    public bool IsCaching => _cache.IsOpen;

    /// <summary>
    /// Makes the tables and the service's keys where they are missing, checks the key-encryption keys, and destroys
    /// again the keys of all who are known to be erased: by the list, by the database, or by the caller. Safe from
    /// several hosts at once. Restore a dump of the keys only while no host has them open: it is at opening that the
    /// erased are erased again.
    /// </summary>
    /// <exception cref="WrongKeyException">Keys are wrapped under a key-encryption key that was not given.</exception>
    /// <exception cref="DamagedKeyException">A key of the service is not what was written.</exception>
    /// <exception cref="ErasedListException">The list of erased subjects cannot be read, or lacks some and cannot be written.</exception>
    public static async Task<KeyDatabase> OpenAsync(KeyDatabaseSettings settings, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var list = new ErasedList(settings.ErasedList, settings.Time);
        var source = Source(settings.ConnectionString);
        try
        {
            await using var connection = await source.OpenConnectionAsync(ct);
            await using var transaction = await connection.BeginTransactionAsync(ct);
            await KeyLayout.AloneAsync(connection, ct);
            await KeyLayout.EnsureAsync(connection, ct);
            var service = settings.Keys is null ? null : await ServiceKeyRows.EnsureAsync(connection, settings.Keys, ct);
            var reapplied = await Erasing.ReapplyAsync(connection, list, settings.AlsoErased, ct);
            await transaction.CommitAsync(ct);
            return new KeyDatabase(source, settings, list, service, reapplied);
        }
        catch
        {
            await source.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask<SubjectKeys> ReadAsync(IReadOnlyCollection<Guid> subjects, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        if (_keys is not { } keys) return new(SubjectKeys.None);
        var found = new FoundKeys(subjects.Count);
        var missing = Cached(subjects, ref found);
        return missing is null ? new(found.Keys()) : ReadMissingAsync(keys, found, missing, ct);
    }

    /// <inheritdoc/>
    public ValueTask<SubjectKeys> EnsureAsync(IReadOnlyCollection<Guid> subjects, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        if (_keys is null) return ValueTask.FromException<SubjectKeys>(new KeysUnavailableException(NoKey));
        var found = new FoundKeys(subjects.Count);
        var missing = Cached(subjects, ref found);
        return missing is null ? new(found.Keys()) : MakeMissingAsync(found, missing, ct);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// They stand in the separately kept list, on disk, before it is committed; when it fails after that, the next
    /// opening completes it. Other hosts hear of it within moments.
    /// </remarks>
    /// <exception cref="ErasedListException">The list cannot be written. Nothing was erased.</exception>
    public async Task<int> EraseAsync(IReadOnlyCollection<Guid> subjects, string by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        await using var connection = await _source.OpenConnectionAsync(ct);
        int destroyed;
        await using (var transaction = await connection.BeginTransactionAsync(ct))
        {
            await KeyLayout.AloneAsync(connection, ct);
            destroyed = await Erasing.RunAsync(connection, _list, subjects.Distinct().ToDictionary(id => id, _ => (DateTimeOffset?)null), by, ct);
            await transaction.CommitAsync(CancellationToken.None); // they are on the list
        }
        foreach (var subject in subjects) _cache.Forget(subject);
        if (destroyed > 0) await connection.RunAsync("vacuum oocd_keys.subject_keys", ct);
        return destroyed;
    }

    /// <summary>
    /// Wraps every key under another key-encryption key; no event is touched. Others go on reading and writing
    /// meanwhile, if they were given both. Interrupted, it is resumed by doing it again; done again, it does nothing.
    /// </summary>
    /// <param name="next">The key to rotate to.</param>
    /// <param name="progress">Told how many have been rewrapped so far.</param>
    /// <returns>How many subjects' keys were rewrapped.</returns>
    /// <exception cref="KeysUnavailableException">There is no key-encryption key to rotate from.</exception>
    /// <exception cref="WrongKeyException">A rotation to yet another key is not finished, or a key in use was not given.</exception>
    /// <exception cref="DamagedKeyException">A key is not what was written. What was rewrapped before it stays so.</exception>
    public async Task<long> RotateAsync(KeyEncryptionKey next, IProgress<long>? progress, CancellationToken ct)
    {
        if (_keys is not { } given) throw new KeysUnavailableException(NoKey);
        var keys = given.RotatingTo(next);
        var rotation = new Rotation(_source, keys);
        await rotation.BeginAsync(ct);
        (_keys, _writing) = (keys, next);
        var rewrapped = await rotation.RewrapAsync(Rotation.BatchSize, progress, ct);
        await rotation.EndAsync(ct);
        return rewrapped;
    }

    /// <summary>Everybody who is erased. Needs no key-encryption key.</summary>
    public async Task<IReadOnlyList<Guid>> ErasedAsync(CancellationToken ct)
    {
        await using var command = _source.CreateCommand("select id from oocd_keys.erased");
        await using var reader = await command.ExecuteReaderAsync(ct);
        var erased = new List<Guid>();
        while (await reader.ReadAsync(ct)) erased.Add(reader.GetGuid(0));
        return erased;
    }

    /// <summary>Counts what there is. Needs no key-encryption key.</summary>
    public async Task<KeyStatus> StatusAsync(CancellationToken ct)
    {
        await using var batch = _source.CreateBatch();
        batch.BatchCommands.Add(Statement.Of("select kek, count(*) from oocd_keys.subject_keys group by kek"));
        batch.BatchCommands.Add(Statement.Of("select (select id from oocd_keys.key_encryption_keys order by since desc nulls last limit 1), (select id from oocd_keys.key_encryption_keys where since is null), (select count(*) from oocd_keys.erased)"));
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var keys = new Dictionary<string, long>();
        while (await reader.ReadAsync(ct)) keys[reader.GetString(0)] = reader.GetInt64(1);
        await reader.NextResultAsync(ct);
        await reader.ReadAsync(ct);
        return new KeyStatus(keys, Text(reader, 0), Text(reader, 1), reader.GetInt64(2));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _listener.DisposeAsync();
        await _source.DisposeAsync();
    }

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    // Session state is never changed, so connections need no reset between uses.
    private static NpgsqlDataSource Source(string connectionString) => NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString)
    {
        MaxAutoPrepare = 20,
        AutoPrepareMinUsages = 2,
        NoResetOnClose = true,
        Enlist = false,
    });

    private List<Guid>? Cached(IReadOnlyCollection<Guid> subjects, ref FoundKeys found)
    {
        List<Guid>? missing = null;
        foreach (var subject in subjects)
            if (_cache.TryGet(subject, out var key)) found.Add(subject, key);
            else (missing ??= []).Add(subject);
        return missing;
    }

    private async ValueTask<SubjectKeys> ReadMissingAsync(KeyEncryptionKeys keys, FoundKeys found, List<Guid> missing, CancellationToken ct)
    {
        var state = _cache.State;
        Keep(await SubjectKeyRows.ReadAsync(_source, keys, [.. missing], ct), state, ref found);
        return found.Keys();
    }

    private async ValueTask<SubjectKeys> MakeMissingAsync(FoundKeys found, List<Guid> missing, CancellationToken ct)
    {
        Guid[] subjects = [.. missing.Distinct()];
        while (true)
        {
            var (state, keys, under) = (_cache.State, _keys!, _writing!);
            var (stored, writing) = await SubjectKeyRows.EnsureAsync(_source, keys, under, subjects, ct);
            if (stored.Count == subjects.Length)
            {
                Keep(stored, state, ref found);
                return found.Keys();
            }
            if (writing is null || writing == under.Id)
                throw new KeysUnavailableException("The keys database does not say which key-encryption key it is under: it was changed while it was in use. Start again.");
            _writing = keys.Get(writing); // a rotation was begun elsewhere
        }
    }

    private void Keep(List<KeyValuePair<Guid, SubjectKey>> stored, long state, ref FoundKeys found)
    {
        foreach (var (subject, key) in stored)
        {
            _cache.Add(subject, key, state);
            found.Add(subject, key);
        }
    }
}
