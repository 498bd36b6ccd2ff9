using System.CommandLine;
using OocdPanel.EventStore.Secrecy;
using OocdPanel.Host.Keys;

namespace OocdPanel.Host.CommandLine;

/// <summary><c>oocd keys</c>: what subjects' keys are wrapped under, and a rotation to another key.</summary>
public static class Keys
{
    public static Command Verb()
    {
        var status = new Command("status", "Say how many subjects have keys, under which key-encryption key, and how many are erased.");
        var rotate = new Command("rotate", $"Wrap every key under another key-encryption key. In Development a new one is made; elsewhere set it as {KeySettings.Current} and the one before among {KeySettings.Former}, restart every host, then run this.");
        status.SetAction((_, ct) => WithPlaceAsync(StatusAsync, ct));
        rotate.SetAction((_, ct) => WithPlaceAsync(RotateAsync, ct));
        return new Command("keys", "The keys that personal data are encrypted under.") { status, rotate };
    }

    private static async Task<int> WithPlaceAsync(Func<KeySettings, string, CancellationToken, Task> act, CancellationToken ct)
    {
        var root = DataRoot.Find();
        await using var database = await ServedDatabase.UseAsync(root, Wanted.LastServed, OocdCommandLine.Say, ct);
        try
        {
            await act(KeySettings.OfEnvironment(root), database.ConnectionString, ct);
            return 0;
        }
        catch (KeyException cannot)
        {
            throw new CannotRunException(cannot.Message, cannot);
        }
    }

    private static async Task StatusAsync(KeySettings settings, string events, CancellationToken ct)
    {
        await using var keys = await settings.OpenAsync(events, OocdCommandLine.Say, ct);
        var status = await keys.StatusAsync(ct);
        var place = await settings.PlaceAsync(events, ct);
        Console.WriteLine($"database            {place.Database}");
        Console.WriteLine($"key-encryption key  {status.Current ?? "none yet"}{(status.RotatingTo is { } next ? $", being rotated to {next}" : "")}");
        foreach (var (kek, count) in status.SubjectKeys.OrderBy(under => under.Key, StringComparer.Ordinal))
            Console.WriteLine($"subject keys        {count} under {kek}");
        if (status.SubjectKeys.Count == 0) Console.WriteLine("subject keys        0");
        Console.WriteLine($"erased subjects     {status.Erased}, listed in {place.ErasedList}");
    }

    private static async Task RotateAsync(KeySettings settings, string events, CancellationToken ct)
    {
        var database = (await settings.PlaceAsync(events, ct)).Database;
        var development = settings.Development(database);
        using var alone = development?.Alone();
        await using (var before = await settings.OpenAsync(events, OocdCommandLine.Say, ct)) // before a new key is made: all must be well with the old
            if (before.WhyNot is { } why) throw new CannotRunException(why);
        var next = (development?.BeginRotation() ?? settings.KeyEncryption(database)!).Current;

        await using var keys = await settings.OpenAsync(events, OocdCommandLine.Say, ct);
        var status = await keys.StatusAsync(ct);
        if (development is null && status.Current == next.Id && status.RotatingTo is null)
            throw new CannotRunException($"Everything is under {next.Id} already. To rotate, set another key as {KeySettings.Current} and this one among {KeySettings.Former}.");
        var rewrapped = await keys.RotateAsync(next, Progress(), ct);
        development?.EndRotation();
        OocdCommandLine.Say($"Rewrapped {rewrapped} keys: all are under {next.Id}. " + (development is null
            ? $"The former one can leave {KeySettings.Former}, and be destroyed once no dump under it is needed."
            : "Restart a host that is serving."));
    }

    private static Progress<long>? Progress() => Console.IsErrorRedirected ? null : new(count => Console.Error.Write($"\r{count} "));
}
