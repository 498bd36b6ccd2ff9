using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;

namespace OocdPanel.Api.Reporting;

/// <summary>
/// One fact as it was known through the log: a row for each time it became another, true from position known_from up
/// to, but not at, known_to. The table’s columns are the fact’s key, known_from, known_to, then its values.
/// </summary>
internal sealed class FactHistory(Table table, Rows rows, params object[] key)
{
    private object?[]? known;
    private RecordedEvent? since;

    /// <summary>From that event on the fact is this; null where it is none.</summary>
    public void Is(object?[]? values, RecordedEvent from)
    {
        if (known is not null && values is not null && known.AsSpan().SequenceEqual(values))
            return;
        Write(from);
        (known, since) = (values, from);
    }

    /// <summary>Nothing later is known.</summary>
    public void End() => Write(null);

    private void Write(RecordedEvent? until)
    {
        if (known is not null && since != until)
            rows.Add(table, [.. key, since, until, .. known]);
    }
}
