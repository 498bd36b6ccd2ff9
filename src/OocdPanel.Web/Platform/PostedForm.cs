using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace OocdPanel.Web.Platform;

/// <summary>
/// What was typed into a form, read by the names of the request's fields (<c>finding</c>, <c>offences[0].code</c>).
/// Empty answers are null. What cannot be read at all becomes an error on its field, in <paramref name="faults"/>.
/// </summary>
public sealed class PostedForm(IFormCollection? posted, ModelStateDictionary faults)
{
    /// <summary>The parts of a date, as the suffixes of its three fields.</summary>
    public static readonly IReadOnlyList<string> DateParts = ["day", "month", "year"];

    public string? Text(string name) => posted is not null && posted.TryGetValue(name, out var values) && values.ToString() is { } text && text.Trim().Length > 0 ? text.Trim() : null;

    /// <summary>Every answer of that name: ticked boxes, or rows.</summary>
    public IReadOnlyList<string> All(string name) =>
        posted is not null && posted.TryGetValue(name, out var values) ? [.. values.Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value!.Trim())] : [];

    /// <summary>The numbers of the rows that a form sent: <c>offences[0].code</c>, <c>offences[1].code</c> and so on.</summary>
    public IEnumerable<int> Rows(string name) =>
        Enumerable.Range(0, posted?.Keys.Count ?? 0).TakeWhile(row => posted!.Keys.Any(key => key.StartsWith($"{name}[{row}].", StringComparison.Ordinal)));

    /// <summary>Radios with the values <c>true</c> and <c>false</c>.</summary>
    public bool? YesNo(string name) => Text(name) switch { "true" => true, "false" => false, _ => null };

    public int? Number(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        faults.AddModelError(name, "Enter a whole number");
        return null;
    }

    /// <summary>Three fields: <c>by-day</c>, <c>by-month</c> (a number or a name) and <c>by-year</c> (four digits, and nothing here is older than 1900).</summary>
    public DateOnly? Date(string name)
    {
        var parts = DateParts.Select(part => Text($"{name}-{part}")).ToArray();
        if (parts.All(part => part is null))
            return null;
        var missing = DateParts.Where((_, i) => parts[i] is null).ToArray();
        if (missing.Length > 0)
        {
            faults.AddModelError(name, $"The date must include a {string.Join(" and a ", missing)}");
            return null;
        }
        string[] months = ["MMMM", "MMM"];
        var month = int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given :
            DateOnly.TryParseExact(parts[1], months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var named) ? named.Month : 0;
        if (parts[2]!.Length == 4 && DateOnly.TryParseExact($"{parts[0]!.PadLeft(2, '0')}-{month:00}-{parts[2]}", "dd-MM-yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year >= 1900)
            return date;
        faults.AddModelError(name, "Enter a real date, such as 27 3 2012, with four digits for the year");
        return null;
    }
}
