using System.CommandLine;
using OocdPanel.Host.Demonstration;
using OocdPanel.Host.Keys;

namespace OocdPanel.Host.CommandLine;

/// <summary><c>oocd demo</c>: loads the demonstration into its own database.</summary>
public static class Demo
{
    public static Command Verb()
    {
        var profiles = new Argument<string[]>("PROFILE") { Description = "Profiles to load, such as west-mercia-2023-24; all of them when none is named.", Arity = ArgumentArity.ZeroOrMore };
        profiles.AcceptOnlyFromAmong([.. DemoProfile.All.Select(profile => profile.Name)]);
        var verb = new Command("demo", "Load the demonstration into a database of its own. Loading it twice adds nothing. Profiles: " + string.Join("; ", DemoProfile.All.Select(profile => $"{profile.Name} ({profile.Shows})")) + ".") { profiles, National.Verb() };
        verb.SetAction((parsed, ct) => RunAsync(parsed.GetValue(profiles) ?? [], ct));
        return verb;
    }

    private static async Task<int> RunAsync(string[] profiles, CancellationToken ct)
    {
        await using var database = await ServedDatabase.UseAsync(DataRoot.Find(), Wanted.Demonstration, OocdCommandLine.Say, ct);
        await using var keys = await KeySettings.OfEnvironment(DataRoot.Find()).OpenAsync(database.ConnectionString, OocdCommandLine.Say, ct);
        var wanted = profiles.Length == 0 ? DemoProfile.All : [.. DemoProfile.All.Where(profile => profiles.Contains(profile.Name))];
        if (await DemoLoader.LoadAsync(database.ConnectionString, keys, wanted, TimeProvider.System.GetUtcNow(), OocdCommandLine.Say, ct) == 0)
            OocdCommandLine.Say("Everything is loaded already; nothing was added.");
        return 0;
    }
}
