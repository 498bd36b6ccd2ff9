using System.CommandLine;
using System.Globalization;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Reporting;
using OocdPanel.Api.Reporting.Measures;
using OocdPanel.EventStore;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.Host.CommandLine;

/// <summary><c>oocd report</c>: a figure from the database served last, on the standard output.</summary>
public static class Report
{
    public static Command Verb()
    {
        var measure = new Argument<string>("MEASURE") { Description = "completion (YJB KPI 6), outcome-22, or another measure." };
        measure.AcceptOnlyFromAmong([.. ReportCommand.Known]);
        var area = new Option<string>("--area") { Description = "The code of an area, a service or a force, such as west-mercia.", Required = true };
        var year = new Option<string>("--year") { Description = "Financial year, such as 2023-24.", Required = true };
        var quarter = new Option<int?>("--quarter") { Description = "Financial quarter, 1 (April to June) to 4; the whole year without it." };
        quarter.Validators.Add(given =>
        {
            if (given.Tokens.Count == 1 && given.Tokens[0].Value is not ("1" or "2" or "3" or "4")) given.AddError("--quarter must be 1, 2, 3 or 4");
        });
        var format = new Option<string>("--format") { Description = "How to print it.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong([.. ReportFormat.All]);
        var by = new Option<string?>("--by") { Description = "Break it down, such as by quarter, area, ethnicity-group or sex." };
        var and = new Option<string?>("--and") { Description = "And by another." };
        var since = new Option<string?>("--since") { Description = "Reach back to the beginning of this financial year, such as 2021-22." };
        var asAt = new Option<DateTimeOffset?>("--as-at") { Description = "As known at this moment, such as 2024-03-31T23:59:59Z." };
        var restated = new Option<string?>("--restated") { Description = "Where areas were reorganised, told by successors or predecessors." };
        var published = new Option<bool>("--published") { Description = "To leave the service: numbers below 5 are hidden, and no second table of the same facts is published." };
        var verb = new Command("report", "Print a report.") { measure, area, year, quarter, by, and, since, asAt, restated, published, format };
        verb.SetAction((parsed, ct) => RunAsync(
            new ReportArguments(
                parsed.GetValue(measure)!,
                new ReportQuestion(parsed.GetValue(area), parsed.GetValue(year), parsed.GetValue(quarter)?.ToString(CultureInfo.InvariantCulture), Restated: parsed.GetValue(restated)),
                parsed.GetValue(format)!)
            {
                By = parsed.GetValue(by),
                And = parsed.GetValue(and),
                Since = parsed.GetValue(since),
                AsAt = parsed.GetValue(asAt),
                Published = parsed.GetValue(published),
                Who = Environment.UserName,
            },
            ct));
        return verb;
    }

    private static async Task<int> RunAsync(ReportArguments asked, CancellationToken ct)
    {
        var root = DataRoot.Find();
        await using var database = await ServedDatabase.UseAsync(root, Wanted.LastServed, OocdCommandLine.Say, ct);
        await using var source = ReportDataSource.Create(database.ConnectionString);
        var book = new ReferenceBook(source, new MemoryKeyRing()); // nothing in it is personal
        await Schema.EnsureAsync(source, Projections.All(book), ct);
        await ServiceTables.EnsureAsync(source, ct);
        await book.RefreshAsync(ct);
        var settings = Settings.Of(database, root);
        var printed = await ReportCommand.RunAsync(
            new Reports(source, book, TimeProvider.System, settings), new MeasureReports(source, book, TimeProvider.System, settings),
            new Publications(source, book, TimeProvider.System), asked, ct);
        if (printed.Error is { } error)
        {
            OocdCommandLine.Say(error);
            return OocdCommandLine.Failed;
        }

        await Console.Out.WriteAsync(printed.Report!.EndsWith('\n') ? printed.Report : $"{printed.Report}\n");
        return 0;
    }
}
