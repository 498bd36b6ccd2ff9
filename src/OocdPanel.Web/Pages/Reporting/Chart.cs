namespace OocdPanel.Web.Pages.Reporting;

/// <summary>A picture of a table on the same page; <c>_Chart.cshtml</c> says what each kind asks of the table.</summary>
/// <param name="Kind">bars, grouped-bars, lines, histogram, flow or intervals.</param>
/// <param name="TableId">The id of the table it is drawn from.</param>
/// <param name="Title">What is shown, as its caption.</param>
/// <param name="Describes">What a reader would see, for those who do not: one sentence without a full stop.</param>
public sealed record Chart(string Kind, string TableId, string Title, string Describes)
{
    /// <summary>The names of the columns to draw, in the table’s order; all where none are named.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];
}
