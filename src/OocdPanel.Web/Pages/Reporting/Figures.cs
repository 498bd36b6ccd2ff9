using System.Globalization;
using OocdPanel.Api.Reporting;

namespace OocdPanel.Web.Pages.Reporting;

/// <summary>A table of figures: the rows by name, a number for each column.</summary>
public sealed record Figures(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<Figures.Row> Rows)
{
    /// <summary>Of the table on the page, where a chart is drawn from it.</summary>
    public string? Id { get; init; }

    public sealed record Row(string Name, IReadOnlyList<string> Cells);

    public static Figures Of(string caption, IEnumerable<ChildrenCounted> children) => new(
        caption, ["Children", "Completed", "Not completed"], [.. children.Select(row => new Row(row.Name, Cells(row.Ended, row.Completed, row.NotCompleted)))]);

    public static Figures Of(string caption, IEnumerable<LeftOut> reasons) => new(
        caption, ["Programmes"], [.. reasons.Select(row => new Row(row.Name, Cells(row.Programmes)))]);

    /// <param name="name">What a value is called.</param>
    public static Figures Of(string caption, IEnumerable<StatesCounted> states, Func<string, string> name) => new(
        caption, ["Decided", "Activity pending", "Final", "Back at the panel"],
        [.. states.Select(row => new Row(name(row.Value), Cells(row.Decided, row.Pending, row.Finalised, row.Returned)))]);

    public static Figures Of(string caption, IEnumerable<DisposalsCounted> disposals) => new(
        caption, ["Confirmed"], [.. disposals.Select(row => new Row(row.OutOfCourt ? row.Name : $"{row.Name} (not out of court)", Cells(row.Confirmed)))]);

    public static Figures Of(string caption, IEnumerable<GivenOutside> given) => new(
        caption, ["Given"], [.. given.Select(row => new Row(row.Name, Cells(row.Given)))]);

    /// <summary>86.9 %; none where there is nothing to divide by.</summary>
    public static string Percent(decimal? percent) => percent is { } given ? string.Create(CultureInfo.InvariantCulture, $"{given:0.0} %") : "None";

    private static string[] Cells(params long[] numbers) => [.. numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))];
}
