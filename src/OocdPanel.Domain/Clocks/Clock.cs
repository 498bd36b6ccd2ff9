using OocdPanel.Domain.Reference;

namespace OocdPanel.Domain.Clocks;

/// <summary>Something that is to be done on a case by a day (R18), on whichever day somebody looks.</summary>
/// <param name="Kind">One of <see cref="ClockKind.All"/>.</param>
/// <param name="By">The last day on which it is in time.</param>
/// <param name="SoonFrom">The day from which it is due soon, or can be done at all; null where the bank holidays on file do not reach back from the last day.</param>
/// <param name="DoneOn">Null while it is not done.</param>
public sealed record Clock(string Kind, DateOnly By, DateOnly? SoonFrom, DateOnly? DoneOn)
{
    /// <summary>How it stands on a day.</summary>
    public Due On(DateOnly today) => new(By, Due.StateOf(By, SoonFrom, DoneOn, today), DoneOn);

    internal static Clock Of(string kind, DateOnly by, DateOnly? doneOn, Calendar calendar) => new(kind, by, Due.SoonFrom(by, calendar), doneOn);
}
