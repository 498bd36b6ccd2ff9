using OocdPanel.Api.Records;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.Host.Keys;

/// <summary>
/// What configuration says of keys. In Development what is not configured is made once under the data root; elsewhere
/// nothing is ever made, and messages say what to configure.
/// </summary>
/// <param name="root">Where Development keeps its keys, and every installation, by default, the list of erased subjects.</param>
/// <param name="environment">The name of the environment; null means Production.</param>
/// <param name="setting">Reads a setting by its name as an environment variable.</param>
public sealed class KeySettings(DataRoot root, string? environment, Func<string, string?> setting)
{
    /// <summary>32 bytes in base64.</summary>
    public const string Current = "Keys__KeyEncryptionKey";

    /// <summary>Those before it that keys may still be wrapped under, separated by commas.</summary>
    public const string Former = "Keys__FormerKeyEncryptionKeys";

    /// <summary>The directory for the lists of erased subjects; by default <c>erased</c> in the data root.</summary>
    public const string ErasedLists = "Keys__ErasedLists";

    /// <summary>By this process's environment variables.</summary>
    public static KeySettings OfEnvironment(DataRoot root) =>
        new(root, Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT"), Environment.GetEnvironmentVariable);

    /// <summary>The key that events' heads are signed with.</summary>
    /// <exception cref="CannotRunException">There is none, or it is not of the right kind.</exception>
    public System.Security.Cryptography.ECDsa SigningKey() =>
        SigningKeyFile.Load(Given(SigningKeyFile.Setting), IsDevelopment ? root.Path("keys", "signing.pem") : null);

    /// <summary>Opens the keys that belong to a database of events; whom its history says to be erased is erased first.</summary>
    /// <param name="events">The connection string of the events' database.</param>
    /// <param name="say">Told, in one line each, what the operator should know.</param>
    /// <exception cref="CannotRunException">As the other.</exception>
    public async Task<KeyDatabase> OpenAsync(string events, Action<string> say, CancellationToken ct) =>
        await OpenAsync(events, await ErasedSubjects.ReadAsync(events, ct), say, ct);

    /// <summary>
    /// Opens the keys that belong to a database of events, making their database where it is missing.
    /// </summary>
    /// <param name="events">The connection string of the events' database.</param>
    /// <param name="alsoErased">Whom the events' database knows to be erased.</param>
    /// <param name="say">Told, in one line each, what the operator should know.</param>
    /// <exception cref="CannotRunException">A setting is wrong, the keys are under another key, or a file cannot be used.</exception>
    public async Task<KeyDatabase> OpenAsync(string events, IReadOnlyCollection<Guid> alsoErased, Action<string> say, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(say);
        var place = await PlaceAsync(events, ct);
        try
        {
            var keys = await KeyDatabase.OpenAsync(place.Settings(KeyEncryption(place.Database)) with { AlsoErased = alsoErased }, ct);
            if (keys.Reapplied > 0) say($"{keys.Reapplied} keys of erased subjects were still there, as after an erasure that was cut short, or there again, as after an old dump was restored: they are destroyed.");
            if (keys.WhyNot is { } why) say(why);
            return keys;
        }
        catch (KeyException cannot)
        {
            throw new CannotRunException($"{cannot.Message} The settings are {Current} and {Former}; the keys are in the database {place.Database}.", cannot);
        }
    }

    /// <summary>Null where none is configured and none may be made.</summary>
    internal KeyEncryptionKeys? KeyEncryption(string database)
    {
        if (Given(Current) is { } current)
            return new KeyEncryptionKeys(KeyText.Parse(Current, current), [.. Formers().Select(former => KeyText.Parse(Former, former))]);
        return Development(database)?.Find();
    }

    /// <summary>The key as Development keeps it; null where it is configured, or must be.</summary>
    internal DevelopmentKeyEncryption? Development(string database) =>
        IsDevelopment && Given(Current) is null ? new(root.Path("keys"), database) : null;

    internal Task<KeysPlace> PlaceAsync(string events, CancellationToken ct) =>
        KeysPlace.FindAsync(events, Given(KeysPlace.Setting), Given(ErasedLists) ?? root.Path("erased"), ct);

    private bool IsDevelopment => environment == Environments.Development;

    private string[] Formers() =>
        Given(Former)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private string? Given(string name) => setting(name) is { } given && !string.IsNullOrWhiteSpace(given) ? given.Trim() : null;
}
