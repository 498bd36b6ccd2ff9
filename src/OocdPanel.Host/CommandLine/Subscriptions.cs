using System.CommandLine;
using Npgsql;
using OocdPanel.Api.Records;
using OocdPanel.EventStore;
using OocdPanel.EventStore.Subscriptions;

namespace OocdPanel.Host.CommandLine;

/// <summary><c>oocd subscriptions</c>: how those who handle every event are doing, and what to do about one that has stopped.</summary>
public static class Subscriptions
{
    public static Command Verb()
    {
        var verb = new Command("subscriptions", "Show how far each subscription to the history has come, and what has stopped it.")
        {
            Act("retry", "Let a stopped subscription try its event again.", SubscriptionActs.RetryAsync, "tries event {0} again"),
            Act("skip", "Let a stopped subscription go on behind its event, which it never handles.", SubscriptionActs.SkipAsync, "goes on behind event {0}"),
        };
        verb.SetAction((_, ct) => WithStoreAsync(ShowAsync, ct));
        return verb;
    }

    private static Command Act(string act, string what, Func<NpgsqlDataSource, string, string, string, CancellationToken, Task<long>> doing, string done)
    {
        var name = new Argument<string>("NAME") { Description = "The subscription." };
        var by = Said("--by", "Who does this.");
        var reason = Said("--reason", "Why. Name no child.");
        var verb = new Command(act, what) { name, by, reason };
        verb.SetAction((parsed, ct) => WithStoreAsync(
            async (source, ct) =>
            {
                if (act == "skip" && parsed.GetValue(name) == SignedHeads.Subscription)
                    throw new CannotRunException($"No event may be left out of {SignedHeads.Subscription}: the log would have a gap that no head can be over. Mend what has stopped it, and retry.");
                var position = await doing(source, parsed.GetValue(name)!, parsed.GetValue(by)!, parsed.GetValue(reason)!, ct);
                OocdCommandLine.Say($"The subscription {parsed.GetValue(name)} {string.Format(null, done, position)}. This is recorded.");
            },
            ct));
        return verb;
    }

    private static Option<string> Said(string name, string what)
    {
        var option = new Option<string>(name) { Description = what, Required = true };
        option.Validators.Add(given =>
        {
            if (string.IsNullOrWhiteSpace(given.GetValueOrDefault<string>())) given.AddError($"{name} must say something");
        });
        return option;
    }

    private static async Task<int> WithStoreAsync(Func<NpgsqlDataSource, CancellationToken, Task> work, CancellationToken ct)
    {
        await using var database = await ServedDatabase.UseAsync(DataRoot.Find(), Wanted.LastServed, OocdCommandLine.Say, ct);
        await using var source = StoreDataSource.Create(database.ConnectionString);
        await Schema.EnsureAsync(source, [], ct);
        await work(source, ct);
        return 0;
    }

    private static async Task ShowAsync(NpgsqlDataSource source, CancellationToken ct)
    {
        var all = await SubscriptionStatus.ReadAllAsync(source, ct);
        var late = all.Any(s => s.TimeBehind > SubscriptionText.Late);
        Console.Write(SubscriptionText.Of(all, late ? await HeldBack.ReadAsync(source, ct) : null));
    }
}
