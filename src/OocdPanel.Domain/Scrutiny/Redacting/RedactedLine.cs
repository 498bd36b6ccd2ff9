namespace OocdPanel.Domain.Scrutiny.Redacting;

/// <summary>Where something stands to the decision under review.</summary>
public static class HistoryPart
{
    /// <summary>In the pack that was in front of those who decided; of an urgent decision, all that was recorded before it.</summary>
    public const string InThePack = "in-the-pack";

    /// <summary>Recorded before the decision, and not in the pack.</summary>
    public const string NotInThePack = "not-in-the-pack";

    public const string Decision = "decision";

    public const string After = "after";

    public static IReadOnlyList<string> All { get; } = [InThePack, NotInThePack, Decision, After];
}

/// <summary>One thing that happened, as it is read in scrutiny.</summary>
/// <param name="Number">From 1, in the order in which things became known.</param>
/// <param name="Day">When it happened, in days from the referral.</param>
/// <param name="RecordedDay">When it was recorded.</param>
/// <param name="Part">One of <see cref="HistoryPart"/>.</param>
/// <param name="Event">Its stored name.</param>
/// <param name="By">Who did it: Officer 1.</param>
/// <param name="Role">As what.</param>
/// <param name="What">In plain words.</param>
/// <param name="Details">What else was recorded, member by member.</param>
public sealed record RedactedLine(
    int Number, int Day, int RecordedDay, string Part, string Event, string By, string Role, string What, IReadOnlyList<Detail> Details, IReadOnlyList<ShownText> Texts);

public sealed record Detail(string Label, string Value);

/// <summary>A free text, as far as it can be read.</summary>
/// <param name="Words">Null while it is withheld: the lead has not checked it.</param>
public sealed record ShownText(string Label, string? Words);

/// <summary>A free text as the lead looks at it before the release.</summary>
/// <param name="Stream">With version and path it names the text.</param>
/// <param name="Original">As it was written: for the lead alone.</param>
/// <param name="Released">It has been let go before, with what was taken out then.</param>
public sealed record ReviewText(
    Guid Stream, long Version, string Path, int Day, string Label, string Original, IReadOnlyList<Span> Replaced, IReadOnlyList<Flag> Flags, bool Released)
{
    /// <summary>Beside what is replaced and flagged, what was hidden when the texts were let go before, and the same words in texts that came since.</summary>
    public IReadOnlyList<Span> TakenOut { get; init; } = [];
}
