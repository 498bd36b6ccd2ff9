using System.CommandLine;
using System.Diagnostics;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Records;
using OocdPanel.EventStore;
using OocdPanel.EventStore.Evidence;
using OocdPanel.Host.Keys;

namespace OocdPanel.Host.CommandLine;

/// <summary><c>oocd verify</c>: whether what was recorded is still what stands there; of files without a database.</summary>
public static class Verify
{
    private const int MostTold = 20;

    public static Command Verb()
    {
        var files = new Argument<string[]>("FILE") { Description = "Exported histories to check; the database without them.", Arity = ArgumentArity.ZeroOrMore };
        var keys = new Option<string?>("--keys") { Description = "The public keys that heads may be signed with, as /evidence/keys publishes them; those of this installation without it." };
        var heads = new Option<string?>("--heads") { Description = "The second place that heads are kept in; this installation's own without it." };
        var stream = new Option<Guid?>("--stream") { Description = "One record's history: the id of a case, child, panel or programme." };
        var area = new Option<string?>("--area") { Description = "The records of an area, a service or a force." };
        var since = new Option<string?>("--since-head") { Description = "The file of a signed head that was written down earlier, such as in minutes: whether nothing before it changed since." };
        var verb = new Command("verify", "Check that nothing recorded was changed, deleted, put in or moved: every event against its hash, the log against its signed heads. Exit code 1 where something does not hold.") { files, keys, heads, stream, area, since };
        verb.SetAction((parsed, ct) => parsed.GetValue(files) is { Length: > 0 } some
            ? Task.FromResult(Files(some, parsed.GetValue(keys)))
            : DatabaseAsync(parsed.GetValue(keys), parsed.GetValue(heads), parsed.GetValue(stream), parsed.GetValue(area), parsed.GetValue(since), ct));
        return verb;
    }

    private static int Files(IReadOnlyList<string> files, string? keysFile)
    {
        var keys = keysFile is null ? KnownKeys.OfInstallation(DataRoot.Find()) : KnownKeys.Read(keysFile);
        var code = 0;
        foreach (var file in files)
        {
            var verdict = new FileInfo(file) is { Exists: true, Length: > HistoryFile.Largest }
                ? throw new CannotRunException($"{file} is larger than {HistoryFile.Largest / 1024 / 1024} MB, which no exported history is.")
                : HistoryCheck.Run(File.ReadAllBytes(file), keys);
            Console.WriteLine(HistoryText.Of(file, verdict));
            if (verdict.Finding != Finding.Holds)
                code = OocdCommandLine.Failed;
        }
        return code;
    }

    private static async Task<int> DatabaseAsync(string? keysFile, string? headsDirectory, Guid? stream, string? area, string? sinceFile, CancellationToken ct)
    {
        var noted = sinceFile is null ? null : Noted(sinceFile);
        var root = DataRoot.Find();
        await using var database = await ServedDatabase.UseAsync(root, Wanted.LastServed, OocdCommandLine.Say, ct);
        await using var source = StoreDataSource.Create(database.ConnectionString);
        await using var ring = await KeySettings.OfEnvironment(root).OpenAsync(database.ConnectionString, OocdCommandLine.Say, ct);
        var place = new HeadsPlace(headsDirectory ?? HeadsSetting.DirectoryOf(root, database.Name));
        var keys = keysFile is null ? KnownKeys.OfInstallation(root).With(place.Keys()) : KnownKeys.Read(keysFile);

        IReadOnlyCollection<Guid>? streams = stream is { } one ? [one] : null;
        if (area is not null)
            streams = await StreamsOfArea.ReadAsync(source, area, (await ReferenceBook.OpenAsync(source, ring, ct)).Current, UkTime.DayOf(TimeProvider.System.GetUtcNow()), ct)
                ?? throw new CannotRunException($"There is no area, service or force {area} today.");
        var watch = Stopwatch.StartNew();
        var verdict = await new LogCheck(source, ring).RunAsync(streams, HeadsIn(place), keys, MostTold, ct);
        if (streams is { Count: > 0 } && verdict.Streams == 0)
            throw new CannotRunException("There is no such record.");
        Tell(verdict, place, watch.Elapsed);
        var since = noted is null ? null : await SinceHead.RunAsync(source, noted, keys, ct);
        if (since is not null)
            Console.WriteLine(since.WhyNot ?? $"Nothing before head {noted!.Head.Number} of {noted.Head.At:yyyy-MM-dd HH:mm:ss}Z, over {noted.Head.Size:N0} events, has changed since.");
        return verdict.Holds && since?.WhyNot is null ? 0 : OocdCommandLine.Failed;
    }

    private static SignedHead Noted(string file)
    {
        try
        {
            return SignedHead.Read(File.ReadAllBytes(file));
        }
        catch (NotInFormatException fault)
        {
            throw new CannotRunException($"{file} is no signed head: {fault.Message}", fault);
        }
    }

    private static List<SignedHead> HeadsIn(HeadsPlace place)
    {
        try
        {
            return [.. place.Read()];
        }
        catch (NotInFormatException fault)
        {
            throw new CannotRunException($"It does not hold: what is in {place.Directory} is not all heads. {fault.Message}", fault);
        }
    }

    private static void Tell(LogVerdict verdict, HeadsPlace place, TimeSpan took)
    {
        foreach (var breach in verdict.Breaches)
            Console.WriteLine(breach);
        Console.WriteLine($"Checked {verdict.Events:N0} events of {verdict.Streams:N0} records, and {verdict.Heads:N0} heads beside the log and in {place.Directory}, in {took.TotalSeconds:0.0} s: "
            + (verdict.Holds ? "everything holds." : verdict.Breaches.Count == MostTold ? $"the first {MostTold} faults are told." : "it does not hold."));
        Console.WriteLine(verdict.Last is not { Head: var head }
            ? $"No head is over the log yet: {verdict.NotUnderAHead:N0} events are proved by their chains only. A serving host makes one within a minute."
            : $"The last head is number {head.Number} of {head.At:yyyy-MM-dd HH:mm:ss}Z over {head.Size:N0} events, signed by {head.Key}; {verdict.NotUnderAHead:N0} events since are under none yet.");
    }
}
