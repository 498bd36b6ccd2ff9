using System.CommandLine;
using OocdPanel.Host.Demonstration.National;
using OocdPanel.Host.Keys;

namespace OocdPanel.Host.CommandLine;

/// <summary><c>oocd demo national</c>: a demonstration as large as is asked for, in a database of its own.</summary>
internal static class National
{
    public static Command Verb()
    {
        var cases = new Option<int>("--cases") { Description = "How many cases.", Required = true };
        cases.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() is < 1 or > 2_000_000)
                given.AddError("--cases must be a number from 1 to 2000000");
        });
        var verb = new Command("national", "Load a large demonstration over all areas into a database of its own, in bulk: it does not go through the commands. Ended in the middle, it goes on where it was when it is run again. See it with: oocd serve --national.") { cases };
        verb.SetAction((parsed, ct) => RunAsync(parsed.GetValue(cases), ct));
        return verb;
    }

    private static async Task<int> RunAsync(int cases, CancellationToken ct)
    {
        await using var database = await ServedDatabase.UseAsync(DataRoot.Find(), Wanted.National, OocdCommandLine.Say, ct);
        await using var keys = await KeySettings.OfEnvironment(DataRoot.Find()).OpenAsync(database.ConnectionString, OocdCommandLine.Say, ct);
        var loader = new NationalLoader(database.ConnectionString, keys, OocdCommandLine.Say) { Loading = new ProgressBar("cases") };
        if (await loader.LoadAsync(cases, TimeProvider.System.GetUtcNow(), ct) == 0)
            OocdCommandLine.Say("Everything is loaded already; nothing was added.");
        return 0;
    }
}
