using System.Globalization;
using System.Text.RegularExpressions;
using OocdPanel.Domain.Reference;

namespace OocdPanel.Api.Platform;

/// <summary>One record's fields, each read as what it has to be. A field that is not adds an error and reads as a default.</summary>
internal sealed partial class CsvRecord(string file, int line, Dictionary<string, string> fields, List<ReferenceFileError> errors)
{
    public string File => file;

    public int Line => line;

    public bool Sound { get; private set; } = true;

    /// <summary>The fields as one text in which no two different records look the same.</summary>
    public string Canonical => string.Join('\u001f', fields.Values);

    public IReadOnlyDictionary<string, string> Fields => fields;

    /// <summary>The field as it stands, or null where the file has no such column.</summary>
    public string? Raw(string column) => fields.GetValueOrDefault(column);

    /// <summary>The same record with one field changed. Where it stands is still where it was read.</summary>
    public CsvRecord With(string column, string value) => new(file, line, new(fields) { [column] = value }, errors);

    /// <summary>Whether both say the same but for one column.</summary>
    public bool IsLikeBut(string column, CsvRecord other) => With(column, "").Canonical == other.With(column, "").Canonical;

    public string Text(string column)
    {
        var text = fields[column];
        if (text.Any(char.IsControl))
            return Wrong(column, "has a control character in it", "");
        if (text != text.Trim())
            return Wrong(column, "begins or ends with a space", "");
        return text.Length > 0 ? text : Wrong(column, "is empty", "");
    }

    public string? OptionalText(string column) => fields[column].Length == 0 ? null : Text(column);

    /// <summary>Lower-case words joined by hyphens.</summary>
    public string Code(string column) => Matching(column, CodeShape(), "is not a code: use lower-case letters, digits and single hyphens");

    public string[] Codes(string column) =>
        [.. (fields[column].Length == 0 ? [] : fields[column].Split(' ')).Select(code => CodeShape().IsMatch(code) ? code : Wrong(column, $"has ‘{code}’ in it, which is not a code", code))];

    public string OnsCode(string column) => Matching(column, OnsShape(), "is not an ONS district code, like E06000051");

    public string Matching(string column, Regex shape, string otherwise) =>
        Text(column) is var text && (text.Length == 0 || shape.IsMatch(text)) ? text : Wrong(column, otherwise, "");

    public string OneOf(string column, params IEnumerable<string> allowed) =>
        Text(column) is var text && (text.Length == 0 || allowed.Contains(text)) ? text : Wrong(column, $"is to be one of {string.Join(", ", allowed)}, not ‘{text}’", "");

    public bool YesNo(string column) => OneOf(column, "yes", "no") == "yes";

    public int Number(string column, int least, int most) =>
        Text(column) is var text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number :
        text.Length == 0 ? 0 : Wrong(column, $"is to be a whole number from {least} to {most}, not ‘{text}’", 0);

    public int? OptionalNumber(string column, int least, int most) => fields[column].Length == 0 ? null : Number(column, least, most);

    public DateOnly Date(string column) =>
        Text(column) is var text && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date :
        text.Length == 0 ? default : Wrong(column, $"is to be a date like 2023-09-01, not ‘{text}’", default(DateOnly));

    public DateOnly? OptionalDate(string column) => fields[column].Length == 0 ? null : Date(column);

    public Validity Valid()
    {
        var valid = new Validity(Date("valid_from"), fields["valid_to"].Length == 0 ? null : Date("valid_to"));
        return Sound && valid.To <= valid.From ? Wrong("valid_to", "is to be after valid_from", valid) : valid;
    }

    public T Wrong<T>(string column, string message, T instead)
    {
        errors.Add(new(file, line, $"{column} {message}"));
        Sound = false;
        return instead;
    }

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex CodeShape();

    [GeneratedRegex(@"\A[EW][0-9]{8}\z")]
    private static partial Regex OnsShape();
}
