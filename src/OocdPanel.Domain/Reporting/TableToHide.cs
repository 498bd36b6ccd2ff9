namespace OocdPanel.Domain.Reporting;

/// <summary>
/// A table while counts are hidden in it (R22). With its totals as one more row and column, and each total counted as negative (but for
/// the whole table's), every row and column adds up to nothing. So a hidden count can be another one exactly if one can be added to it and
/// taken, in turn, from and to hidden counts around a closed path, without any becoming what a reader knows it is not.
/// </summary>
internal sealed class TableToHide
{
    private readonly Counts?[,] _counts;
    private readonly bool[,] _hidden;
    private readonly int _lastRow;
    private readonly int _lastColumn;

    public TableToHide(CountTable table)
    {
        _counts = table.WithTotals();
        (_lastRow, _lastColumn) = (_counts.GetUpperBound(0), _counts.GetUpperBound(1));
        _hidden = new bool[_lastRow + 1, _lastColumn + 1];
        foreach (var (row, column) in Places)
            _hidden[row, column] = _counts[row, column] is { } counts && counts.AllParts.Append(counts.All).Any(count => count is > 0 and < Suppression.Least);
    }

    public bool TotalIsHidden => _hidden[_lastRow, _lastColumn];

    public bool TotalIsShown => !TotalIsHidden && _counts[_lastRow, _lastColumn] is { All: > 0 };

    public HiddenCounts Hidden => new(
        [.. Enumerable.Range(0, _lastRow).Select(row => (IReadOnlyList<bool>)[.. Enumerable.Range(0, _lastColumn).Select(column => _hidden[row, column])])],
        [.. Enumerable.Range(0, _lastRow).Where(row => _counts[row, _lastColumn] is not null).Select(row => _hidden[row, _lastColumn])],
        [.. Enumerable.Range(0, _lastColumn).Where(column => _counts[_lastRow, column] is not null).Select(column => _hidden[_lastRow, column])],
        TotalIsHidden);

    private IEnumerable<(int Row, int Column)> Places =>
        from row in Enumerable.Range(0, _lastRow + 1) from column in Enumerable.Range(0, _lastColumn + 1) select (row, column);

    public void HideTotal() => _hidden[_lastRow, _lastColumn] = true;

    /// <summary>Hides what another table of the same shape hides.</summary>
    /// <returns>Whether more had to be hidden.</returns>
    /// <exception cref="ArgumentException">They differ in shape.</exception>
    public bool HideAsIn(TableToHide other)
    {
        if ((other._lastRow, other._lastColumn) != (_lastRow, _lastColumn))
            throw new ArgumentException("The tables differ in shape.", nameof(other));
        var more = false;
        foreach (var (row, column) in Places.Where(place => other._hidden[place.Row, place.Column] && !_hidden[place.Row, place.Column]))
            more = _hidden[row, column] = true;
        return more;
    }

    /// <summary>Hides the cheapest closed path around each hidden count until each has one: what was hidden may itself need another.</summary>
    public void Protect()
    {
        for (var again = true; again;)
        {
            again = false;
            foreach (var (row, column) in Places.Where(place => _hidden[place.Row, place.Column]))
            {
                for (var part = 0; part < _counts[row, column]!.AllParts.Count; part++)
                    again |= _counts[row, column]!.AllParts[part] > 0 && HidePathOf(row, column, part);
            }
        }
    }

    /// <returns>Whether more had to be hidden.</returns>
    private bool HidePathOf(int row, int column, int part)
    {
        var path = ClosedPath.Cheapest(_lastRow + 1, _lastColumn + 1, (row, column), (r, c, up) => Price(r, c, part, up));
        var more = false;
        foreach (var (r, c) in path.Select(step => (step.Row, step.Column)).Concat(path.SelectMany(step => Pressing(step, part))))
        {
            if (_counts[r, c] is not { All: > 0 } || _hidden[r, c])
                continue;
            more = _hidden[r, c] = true;
        }
        return more;
    }

    /// <summary>
    /// Where children are in two groups, a group can be as large as its total although there are others: a shown total then keeps it from
    /// becoming greater, or a shown group its total from becoming less. Where no child is, the path goes through both anyway.
    /// </summary>
    private IEnumerable<(int Row, int Column)> Pressing((int Row, int Column, bool Up) step, int part)
    {
        var (row, column, up) = step;
        var more = IsMore(row, column, up);
        return Places.Where(other => other != (row, column)
            && (more ? IsTotalOf(other, (row, column)) : IsTotalOf((row, column), other))
            && _counts[row, column] is { } counts && _counts[other.Row, other.Column] is { } against
            && (counts.All == against.All || counts.AllParts[part] == against.AllParts[part]));
    }

    private bool IsTotalOf((int Row, int Column) total, (int Row, int Column) of) =>
        (total.Row == of.Row && total.Column == _lastColumn) || (total.Column == of.Column && total.Row == _lastRow);

    /// <summary>What it costs to hide a count so that one can be added to it or taken from it: the count itself, nothing where it is hidden.</summary>
    /// <param name="up">Whether the count, with the sign it has in its row and column, becomes greater.</param>
    /// <returns>Null where it cannot be: it is 0 and so shown, or a reader knows that it cannot be less.</returns>
    private long? Price(int row, int column, int part, bool up)
    {
        if (_counts[row, column] is not { } counts)
            return 0;
        var more = IsMore(row, column, up);
        if (counts.All == 0 || (!more && (IsTotalOfAll(row, column) || !CanBeLess(counts, part)))) // Tables that share a total move it one way only: up.
            return null;
        return _hidden[row, column] ? 0 : counts.All;
    }

    private bool IsTotalOfAll(int row, int column) => row == _lastRow && column == _lastColumn;

    /// <summary>Totals, but for the whole table's, count as negative.</summary>
    private bool IsMore(int row, int column, bool up) => up != ((row == _lastRow) ^ (column == _lastColumn));

    private static bool CanBeLess(Counts counts, int part) =>
        counts.AllParts[part] > 0 && counts.All > 1 && counts.AllParts.Where((_, other) => other != part).All(other => other < counts.All);
}
