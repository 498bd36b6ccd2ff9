namespace OocdPanel.Domain.Reporting;

/// <summary>The cheapest closed path through a table that alternates between going along a row and along a column.</summary>
internal static class ClosedPath
{
    /// <summary>What it costs to make the count at a place greater (<paramref name="up"/>) or less by one; null where it cannot be.</summary>
    public delegate long? Price(int row, int column, bool up);

    /// <summary>
    /// Through one place, either way. Rows and columns are the points of a graph: a count that becomes greater leads from its row to its
    /// column, one that becomes less from its column to its row. The path ends where it began, so every row and column adds up as before.
    /// </summary>
    /// <returns>The places on the path, and whether the count there becomes greater; none where there is no path.</returns>
    public static IReadOnlyList<(int Row, int Column, bool Up)> Cheapest(int rows, int columns, (int Row, int Column) through, Price price)
    {
        var (up, upCost) = Back(rows, columns, through, true, price);
        var (down, downCost) = Back(rows, columns, through, false, price);
        return upCost <= downCost ? up : down;
    }

    /// <summary>Dijkstra's shortest path from the end of the first step back to its beginning.</summary>
    private static (IReadOnlyList<(int Row, int Column, bool Up)> Path, long Cost) Back(int rows, int columns, (int Row, int Column) through, bool up, Price price)
    {
        if (price(through.Row, through.Column, up) is null)
            return ([], long.MaxValue);
        var (rowPoint, columnPoint) = (through.Row, rows + through.Column);
        var (from, to) = up ? (columnPoint, rowPoint) : (rowPoint, columnPoint);
        var before = new Dictionary<int, int>();
        var costs = new Dictionary<int, long> { [from] = 0 };
        var open = new PriorityQueue<int, (long, int)>([(from, (0, from))]);
        var done = new HashSet<int>();
        while (open.TryDequeue(out var point, out _) && point != to)
        {
            if (!done.Add(point))
                continue;
            for (var next = point < rows ? rows : 0; next < (point < rows ? rows + columns : rows); next++)
            {
                var place = Place(rows, point, next);
                if (place == through || price(place.Row, place.Column, point < rows) is not { } step || costs[point] + step >= costs.GetValueOrDefault(next, long.MaxValue))
                    continue;
                (costs[next], before[next]) = (costs[point] + step, point);
                open.Enqueue(next, (costs[next], next));
            }
        }
        if (!before.ContainsKey(to))
            return ([], long.MaxValue);
        var path = new List<(int Row, int Column, bool Up)> { (through.Row, through.Column, up) };
        for (var point = to; point != from; point = before[point])
        {
            var (row, column) = Place(rows, before[point], point);
            path.Add((row, column, before[point] < rows));
        }
        return (path, costs[to]);
    }

    private static (int Row, int Column) Place(int rows, int one, int other) => (Math.Min(one, other), Math.Max(one, other) - rows);
}
