using System.CommandLine;
using OocdPanel.EventStore;
using OocdPanel.EventStore.Evidence;
using OocdPanel.Host.Keys;

namespace OocdPanel.Host.CommandLine;

/// <summary><c>oocd export</c>: a record's history in a file, with its proof.</summary>
public static class Export
{
    public static Command Verb()
    {
        var record = new Argument<Guid>("RECORD") { Description = "The id of a case, child, panel or programme." };
        var to = new Option<string>("--to") { Description = "The file to write; it must not exist.", Required = true };
        var withheld = new Option<bool>("--show-withheld") { Description = "Show dates, places, staff and other metadata." };
        var personal = new Option<bool>("--show-encrypted") { Description = "Show the encrypted members as they are stored." };
        var disclose = new Option<Guid[]>("--disclose") { Description = "Disclose what is personal to this child or victim, by giving the keys of these events; may be given more than once.", DefaultValueFactory = _ => [] };
        var since = new Option<long?>("--since-head") { Description = "Prove as well that nothing before the head of this number was changed." };
        var verb = new Command("export", "Write a record's history to a file that proves itself: check it with oocd verify, or with contracts/verify-history.mjs.") { record, to, withheld, personal, disclose, since };
        verb.SetAction((parsed, ct) => RunAsync(
            parsed.GetValue(record), parsed.GetValue(to)!,
            new Shown(parsed.GetValue(withheld), parsed.GetValue(personal) || parsed.GetValue(disclose)!.Length > 0, parsed.GetValue(disclose)!), parsed.GetValue(since), ct));
        return verb;
    }

    private static async Task<int> RunAsync(Guid record, string to, Shown shown, long? since, CancellationToken ct)
    {
        if (File.Exists(to))
            throw new CannotRunException($"{to} is there already: name another file.");
        var root = DataRoot.Find();
        await using var database = await ServedDatabase.UseAsync(root, Wanted.LastServed, OocdCommandLine.Say, ct);
        await using var source = StoreDataSource.Create(database.ConnectionString);
        await using var ring = await KeySettings.OfEnvironment(root).OpenAsync(database.ConnectionString, OocdCommandLine.Say, ct);
        try
        {
            var history = await new HistoryExport(source, ring).RunAsync(record, shown, since, ct);
            await using (var file = new FileStream(to, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite }))
                await file.WriteAsync(history.Write(), ct);
            OocdCommandLine.Say($"Wrote {history.Version} events of the {history.StreamType} {record} to {to}, under head {history.Head.Head.Number}.");
            return 0;
        }
        catch (CannotExportException cannot)
        {
            throw new CannotRunException(cannot.Message, cannot);
        }
    }
}
