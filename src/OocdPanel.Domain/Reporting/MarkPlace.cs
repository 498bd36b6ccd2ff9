namespace OocdPanel.Domain.Reporting;

/// <summary>How far a mark is from the top of its scale, so that marks on scales of other lengths can stand in one column.</summary>
public static class MarkPlace
{
    public const string Highest = "highest";
    public const string Next = "next";
    public const string Third = "third";
    public const string Lower = "lower";

    /// <summary>Changes whenever the same answers would be counted otherwise.</summary>
    public const string RuleVersion = "feedback-2026.1";

    /// <param name="mark">From 1 to <paramref name="scale"/>.</param>
    public static string Of(int mark, int scale) => (scale - mark) switch { <= 0 => Highest, 1 => Next, 2 => Third, _ => Lower };
}
