using System.CommandLine;

namespace OocdPanel.Host.CommandLine;

/// <summary><c>oocd demo</c>: loads the demonstration into its own database.</summary>
public static class Demo
{
    public static Command Verb()
    {
        var profiles = new Argument<string[]>("PROFILE") { Description = "Profiles to load, such as west-mercia-2023-24; all of them when none is named.", Arity = ArgumentArity.ZeroOrMore };
        var verb = new Command("demo", "Load the demonstration into a database of its own. Loading it twice adds nothing.") { profiles };
        verb.SetAction((parsed, ct) => RunAsync(parsed.GetValue(profiles) ?? [], ct));
        return verb;
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> profiles, CancellationToken ct)
    {
        await using var database = await ServedDatabase.UseAsync(DataRoot.Find(), Wanted.Demonstration, OocdCommandLine.Say, ct);
        _ = profiles;
        return OocdCommandLine.SayNotBuiltYet("demo"); // CALL SITE: load the profiles into database.ConnectionString, return 0
    }
}
