using System.CommandLine;
using OocdPanel.Api.Platform;
using OocdPanel.EventStore;
using OocdPanel.Host.Keys;

namespace OocdPanel.Host.CommandLine;

/// <summary><c>oocd rebuild</c>: read models made anew from the history.</summary>
public static class Rebuild
{
    public static Command Verb()
    {
        var name = new Argument<string?>("NAME") { Description = "The read model, such as case-list; all of them without it.", Arity = ArgumentArity.ZeroOrOne };
        var verb = new Command("rebuild", "Make read models anew from the recorded history.") { name };
        verb.SetAction((parsed, ct) => RunAsync(parsed.GetValue(name), ct));
        return verb;
    }

    private static async Task<int> RunAsync(string? name, CancellationToken ct)
    {
        await using var database = await ServedDatabase.UseAsync(DataRoot.Find(), Wanted.LastServed, OocdCommandLine.Say, ct);
        await using var source = StoreDataSource.Create(database.ConnectionString);
        await using var keys = await KeySettings.OfEnvironment(DataRoot.Find()).OpenAsync(database.ConnectionString, OocdCommandLine.Say, ct);
        var book = new ReferenceBook(source, keys);
        var projections = Projections.All(book);
        if (name is not null && projections.All(projection => projection.Name != name))
        {
            OocdCommandLine.Say($"There is no read model {name}. There are: {string.Join(", ", projections.Select(projection => projection.Name))}.");
            return OocdCommandLine.NotUnderstood;
        }

        if (keys.WhyNot is { } why) // without keys a rebuild would take away the tokens by which children are found
            throw new CannotRunException($"Nothing was rebuilt. {why}");
        await EventStore.Schema.EnsureAsync(source, [], ct);
        await book.RefreshAsync(ct);
        var events = await new EventStore.ReadModels.Rebuild(source, EventCatalogue.Types, keys, projections).RunAsync(name, new ProgressBar(), ct);
        OocdCommandLine.Say($"Rebuilt {name ?? "every read model"} from {events} events.");
        return 0;
    }
}
