using System.CommandLine;

namespace OocdPanel.Host.CommandLine;

/// <summary><c>oocd rebuild</c>: read models made anew from the history.</summary>
public static class Rebuild
{
    public static Command Verb()
    {
        var name = new Argument<string?>("NAME") { Description = "The read model, such as case-summary; all of them without it.", Arity = ArgumentArity.ZeroOrOne };
        var verb = new Command("rebuild", "Make read models anew from the recorded history.") { name };
        verb.SetAction((parsed, ct) => RunAsync(parsed.GetValue(name), ct));
        return verb;
    }

    private static async Task<int> RunAsync(string? name, CancellationToken ct)
    {
        await using var database = await ServedDatabase.UseAsync(DataRoot.Find(), Wanted.LastServed, OocdCommandLine.Say, ct);
        _ = name;
        return OocdCommandLine.SayNotBuiltYet("rebuild"); // CALL SITE: rebuild in database.ConnectionString, return 0
    }
}
