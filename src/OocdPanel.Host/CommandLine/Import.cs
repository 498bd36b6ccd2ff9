using System.CommandLine;
using System.Text;
using OocdPanel.Api.Administration;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Records;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;
using OocdPanel.Host.Keys;

namespace OocdPanel.Host.CommandLine;

/// <summary><c>oocd import reference KIND FILE</c>: rows of reference data, all or none, through the same door as everybody’s commands.</summary>
public static class Import
{
    public static Command Verb()
    {
        var kind = new Argument<string>("KIND") { Description = $"What the rows are: {string.Join(", ", ReferenceKinds.All.Select(kind => kind.Code))}." };
        kind.AcceptOnlyFromAmong([.. ReferenceKinds.All.Select(kind => kind.Code)]);
        var file = new Argument<FileInfo>("FILE") { Description = "A CSV file with the header row of its kind, in UTF-8." };
        var by = new Option<string>("--by") { Description = "Who does this: your user id.", Required = true };
        var reference = new Command("reference", "Add rows of reference data, and end rows in force. No row is ever edited.") { kind, file, by };
        reference.SetAction((parsed, ct) => RunAsync(parsed.GetValue(kind)!, parsed.GetValue(file)!, parsed.GetValue(by)!, ct));
        return new Command("import", "Bring in data from files.") { reference };
    }

    private static async Task<int> RunAsync(string kind, FileInfo file, string by, CancellationToken ct)
    {
        var csv = await TextAsync(file, ct);
        await using var database = await ServedDatabase.UseAsync(DataRoot.Find(), Wanted.LastServed, OocdCommandLine.Say, ct);
        await using var keys = await KeySettings.OfEnvironment(DataRoot.Find()).OpenAsync(database.ConnectionString, OocdCommandLine.Say, ct);
        await using var source = StoreDataSource.Create(database.ConnectionString);
        var book = new ReferenceBook(source, keys);
        var projections = Projections.All(book);
        await Schema.EnsureAsync(source, projections, ct);
        await ServiceTables.EnsureAsync(source, ct);
        await book.RefreshAsync(ct);
        using var turns = new Turns(database.ConnectionString, keys);
        var commands = new Commands(
            new EventLog(source, EventCatalogue.Types, keys, projections), keys, turns, new AccessLog(source, keys, TimeProvider.System), book, TimeProvider.System);
        var person = new Person(new UserId(by), [Roles.Administrator], [], null);
        var before = book.Current.Version;
        var result = await commands.RunAsync(
            new ImportReferenceSlice(), new Target(), new ImportReferenceRequest(kind, file.Name, csv), new Caller(person, Guid.NewGuid()), ct);
        if (result is not Result.Accepted)
            throw new CannotRunException(Why(result));
        await book.RefreshAsync(ct);
        OocdCommandLine.Say($"Imported {file.Name}. Reference data were version {before} and are version {book.Current.Version}. Hosts that serve see it within seconds.");
        return 0;
    }

    private static string Why(Result result) => result switch
    {
        Result.Refused { Refusal: Domain.Administration.RowsAreWrong wrong } => string.Join('\n', ["Nothing was imported:", .. wrong.Faults]),
        Result.Refused { Refusal: var refusal } => $"{refusal.Message} {refusal.Advice}",
        Result.Invalid { Errors: var errors } => string.Join('\n', errors.SelectMany(field => field.Value)),
        Result.Unavailable { Why: var why } => why,
        _ => "Others import at the same moment. Try again.",
    };

    private static async Task<string> TextAsync(FileInfo file, CancellationToken ct)
    {
        try
        {
            return await File.ReadAllTextAsync(file.FullName, new UTF8Encoding(false, throwOnInvalidBytes: true), ct);
        }
        catch (Exception cannot) when (cannot is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"Cannot read {file}: {cannot.Message}", cannot);
        }
        catch (DecoderFallbackException)
        {
            throw new CannotRunException($"{file} is not in UTF-8. Save it as CSV UTF-8 and import it again.");
        }
    }
}
