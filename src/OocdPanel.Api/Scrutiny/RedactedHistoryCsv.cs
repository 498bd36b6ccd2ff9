using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using OocdPanel.Domain.Scrutiny.Redacting;

namespace OocdPanel.Api.Scrutiny;

/// <summary>A redacted history as CSV (RFC 4180): a line for everything that happened, and one for each detail and text of it.</summary>
public static class RedactedHistoryCsv
{
    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        InjectionOptions = InjectionOptions.Escape,
        InjectionCharacters = ['=', '@', '+', '-', '\t', '\r'],
    };

    public static string Of(RedactedHistoryView history)
    {
        ArgumentNullException.ThrowIfNull(history);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, Form))
        {
            Line(csv, "number", "day", "recorded_day", "part", "event", "by", "role", "what", "member", "says");
            foreach (var line in history.Lines)
            {
                Write(csv, line, "", "");
                foreach (var detail in line.Details)
                    Write(csv, line, detail.Label, detail.Value);
                foreach (var said in line.Texts)
                    Write(csv, line, said.Label, said.Words ?? "withheld until the lead has checked it");
            }
        }
        return text.ToString();
    }

    private static void Write(CsvWriter csv, RedactedLine line, string member, string says) => Line(
        csv, line.Number.ToString(CultureInfo.InvariantCulture), $"day {line.Day}", $"day {line.RecordedDay}", line.Part, line.Event, line.By, line.Role, line.What, member, says);

    private static void Line(CsvWriter csv, params string[] fields)
    {
        foreach (var field in fields)
            csv.WriteField(field);
        csv.NextRecord();
    }
}
