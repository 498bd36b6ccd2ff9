using System.CommandLine;

namespace OocdPanel.Host.CommandLine;

/// <summary><c>oocd report</c>: a figure from the database served last, on the standard output.</summary>
public static class Report
{
    public static Command Verb()
    {
        var measure = new Argument<string>("MEASURE") { Description = "completion (YJB KPI 6) or outcome-22." };
        measure.AcceptOnlyFromAmong("completion", "outcome-22");
        var area = new Option<string>("--area") { Description = "The code of an area, a service or a force, such as west-mercia.", Required = true };
        var year = new Option<string>("--year") { Description = "Financial year, such as 2023-24.", Required = true };
        var quarter = new Option<int?>("--quarter") { Description = "Financial quarter, 1 (April to June) to 4; the whole year without it." };
        quarter.Validators.Add(given =>
        {
            if (given.Tokens.Count == 1 && given.Tokens[0].Value is not ("1" or "2" or "3" or "4")) given.AddError("--quarter must be 1, 2, 3 or 4");
        });
        var format = new Option<string>("--format") { Description = "How to print it.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("json", "csv", "text");
        var verb = new Command("report", "Print a report.") { measure, area, year, quarter, format };
        verb.SetAction((parsed, ct) => RunAsync(
            new Asked(parsed.GetValue(measure)!, parsed.GetValue(area)!, parsed.GetValue(year)!, parsed.GetValue(quarter), parsed.GetValue(format)!), ct));
        return verb;
    }

    private static async Task<int> RunAsync(Asked asked, CancellationToken ct)
    {
        await using var database = await ServedDatabase.UseAsync(DataRoot.Find(), Wanted.LastServed, OocdCommandLine.Say, ct);
        return OocdCommandLine.SayNotBuiltYet($"report {asked.Measure}"); // CALL SITE: count in database.ConnectionString, print to standard output, return 0
    }

    private sealed record Asked(string Measure, string Area, string Year, int? Quarter, string Format);
}
