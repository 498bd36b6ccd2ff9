namespace OocdPanel.Domain.Reporting;

/// <summary>How the first contact with a victim stands to its last day (R9), for KPI 10.</summary>
public static class VictimContact
{
    public const string InTime = "in-time";
    public const string Late = "late";

    /// <summary>Still waited for: overdue once its last day has passed.</summary>
    public const string Awaited = "awaited";

    /// <summary>Not waited for any more, and that only after the last day had passed: it was due, and not made.</summary>
    public const string Missed = "missed";

    /// <summary>Not waited for any more since the last day or before: it never fell due.</summary>
    public const string LetGo = "let-go";

    /// <summary>No policy, or no table of bank holidays, reaches those days.</summary>
    public const string NoClock = "no-clock";

    /// <param name="by">The last day on which it is in time, from <see cref="Victims.ContactClock.By"/>.</param>
    /// <param name="waitEndedOn">Null while the victim is waited for.</param>
    public static string Of(DateOnly? by, DateOnly? reachedOn, DateOnly? waitEndedOn) =>
        by is not { } last ? NoClock :
        reachedOn is { } reached ? reached <= last ? InTime : Late :
        waitEndedOn is not { } ended ? Awaited :
        ended <= last ? LetGo : Missed;
}
