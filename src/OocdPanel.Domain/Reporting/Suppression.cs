namespace OocdPanel.Domain.Reporting;

/// <summary>
/// R22: what a table that leaves the service does not tell. Counts of 1 to 4 are hidden, a zero is shown, and so many more are hidden
/// that no hidden count can be derived from what is published with it: neither from the totals nor from its own row's other figures.
/// <para>
/// A reader is taken to know that no hidden count is 0 (of the parts of a hidden count, some may be), how totals come about, and by how
/// much a total falls short of its sum because of children in two groups. Not taken into account: what else somebody knows of a child,
/// other tables with other margins, and that a reader who knows this procedure may sometimes tell what was hidden first.
/// </para>
/// </summary>
public static class Suppression
{
    /// <summary>The least count that is told, but for 0.</summary>
    public const int Least = 5;

    /// <exception cref="ArgumentException">The table contradicts itself.</exception>
    public static HiddenCounts Of(CountTable table) => OfAll([table])[0];

    /// <summary>Tables that are published together and have the same total: hidden in one, it is hidden in all.</summary>
    /// <exception cref="ArgumentException">A table contradicts itself.</exception>
    public static IReadOnlyList<HiddenCounts> OfAll(IReadOnlyList<CountTable> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        TableToHide[] all = [.. tables.Select(table => new TableToHide(table))];
        foreach (var table in all)
            table.Protect();
        while (all.Any(table => table.TotalIsHidden) && all.FirstOrDefault(table => table.TotalIsShown) is { } shows)
        {
            shows.HideTotal();
            shows.Protect();
        }
        return [.. all.Select(table => table.Hidden)];
    }

    /// <summary>Figures of the same groups, each a table of the same shape, published as one: a group whose count is hidden in one is hidden in all.</summary>
    /// <exception cref="ArgumentException">A table contradicts itself, or they differ in shape.</exception>
    public static HiddenCounts OfFigures(IReadOnlyList<CountTable> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        TableToHide[] all = [.. figures.Select(table => new TableToHide(table))];
        do
        {
            foreach (var table in all)
                table.Protect();
        }
        while (all.Aggregate(false, (more, table) => all.Aggregate(more, (so, other) => so | table.HideAsIn(other))));
        return all[0].Hidden;
    }
}
