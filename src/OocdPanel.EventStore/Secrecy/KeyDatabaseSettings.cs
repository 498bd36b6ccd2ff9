namespace OocdPanel.EventStore.Secrecy;

/// <summary>Where keys are kept and under what.</summary>
/// <param name="ConnectionString">The keys' own database, so that no dump holds both events and keys.</param>
/// <param name="Keys">Null while none is configured: nothing personal can then be read or written.</param>
/// <param name="ErasedList">
/// The file that lists erased subjects, kept apart from the database so that it outlives the restoring of an old dump.
/// It and its directory are made where they are missing.
/// </param>
public sealed record KeyDatabaseSettings(string ConnectionString, KeyEncryptionKeys? Keys, string ErasedList)
{
    /// <summary>Subjects that are known elsewhere to be erased; see <see cref="KeyDatabase.OpenAsync"/>.</summary>
    public IReadOnlyCollection<Guid> AlsoErased { get; init; } = [];

    /// <summary>Dates the lines of the list, and ages what is cached.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Leaves out the password.</summary>
    public override string ToString() => $"keys under {Keys?.Ids ?? "no key-encryption key"}, erased subjects in {ErasedList}";
}
