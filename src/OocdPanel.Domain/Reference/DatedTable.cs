using System.Collections.Immutable;

namespace OocdPanel.Domain.Reference;

/// <summary>A row of reference data: what it is about, and when it is in force.</summary>
public interface IDated<out TKey>
{
    TKey Key { get; }

    Validity Valid { get; }
}

/// <summary>Dated rows: at most one per key is in force on any day. Lists keep the order of the source.</summary>
public sealed class DatedTable<TKey, TRow>
    where TKey : notnull
    where TRow : class, IDated<TKey>
{
    private readonly string _what;
    private readonly ImmutableArray<TRow> _rows;
    private readonly ImmutableDictionary<TKey, ImmutableArray<TRow>> _byKey;

    /// <param name="what">What a row is, in the singular and as a message would say it: "disposal".</param>
    /// <param name="rows">Free of overlaps; <see cref="ReferenceChecks"/> sees to that.</param>
    internal DatedTable(string what, ImmutableArray<TRow> rows)
    {
        _what = what;
        _rows = rows;
        _byKey = rows.GroupBy(row => row.Key).ToImmutableDictionary(group => group.Key, group => group.ToImmutableArray());
    }

    /// <summary>The row in force on <paramref name="day"/>, or null.</summary>
    public TRow? InForce(TKey key, DateOnly day) =>
        _byKey.TryGetValue(key, out var rows) ? rows.FirstOrDefault(row => row.Valid.Covers(day)) : null;

    /// <summary>Everything in force on <paramref name="day"/>.</summary>
    public ImmutableArray<TRow> InForce(DateOnly day) => [.. _rows.Where(row => row.Valid.Covers(day))];

    /// <summary>The row in force, or a sentence that tells an unknown code from one not in force that day.</summary>
    public Answer<TRow> Find(TKey key, DateOnly day) =>
        InForce(key, day) is { } row ? new(row) :
        _byKey.TryGetValue(key, out var rows) ? new(NotInForce(key, day, rows)) :
        new($"There is no {_what} with the code ‘{key}’");

    private string NotInForce(TKey key, DateOnly day, ImmutableArray<TRow> rows) =>
        $"The {_what} ‘{key}’ is not in force on {day:d MMMM yyyy}; it is {string.Join(", and ", rows.Select(row => row.Valid))}";
}
