using System.Globalization;
using System.Text;

namespace OocdPanel.Api.Reporting;

/// <summary>Rows of text in columns: the first to the left, the others, being numbers, to the right.</summary>
internal sealed class ReportTable(params string[] heads)
{
    private readonly List<string[]> rows = [heads];

    public void Add(params IEnumerable<object?> cells) => rows.Add([.. cells.Select(Cell)]);

    /// <summary>A number as people read it; - where there is none.</summary>
    public static string Cell(object? value) => value switch
    {
        null => "-",
        decimal percent => string.Create(CultureInfo.InvariantCulture, $"{percent:0.0} %"),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    public override string ToString()
    {
        var widths = heads.Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            var cells = row.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]));
            text.Append(string.Join("  ", cells).TrimEnd()).Append('\n');
        }

        return text.ToString();
    }
}
