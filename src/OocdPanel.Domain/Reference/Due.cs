namespace OocdPanel.Domain.Reference;

/// <summary>Something that is to be done by a day (R18).</summary>
/// <param name="By">The last day on which it is in time.</param>
/// <param name="State"><c>due</c>, <c>due-soon</c>, <c>overdue</c>, <c>done</c>, or <c>ended</c>: not waited for any more.</param>
/// <param name="DoneOn">Null while it is not done.</param>
public sealed record Due(DateOnly By, string State, DateOnly? DoneOn)
{
    public const string Later = "due";
    public const string DueSoon = "due-soon";
    public const string Overdue = "overdue";
    public const string Done = "done";
    public const string Ended = "ended";

    /// <summary>With so many working days left, or fewer, it is due soon.</summary>
    public const int SoonWorkingDays = 2;

    /// <summary>Done, and after the last day.</summary>
    public bool IsLate => DoneOn > By;

    /// <summary>A day beyond the bank holidays on file is not soon.</summary>
    public static Due Of(DateOnly by, DateOnly? doneOn, DateOnly today, Calendar calendar) => new(by, StateOf(by, SoonFrom(by, calendar), doneOn, today), doneOn);

    /// <param name="soonFrom">See <see cref="SoonFrom"/>.</param>
    public static string StateOf(DateOnly by, DateOnly? soonFrom, DateOnly? doneOn, DateOnly today) =>
        doneOn is not null ? Done : today > by ? Overdue : today >= soonFrom ? DueSoon : Later;

    /// <summary>The first day on which what is due by a day is due soon.</summary>
    /// <returns>Null where the bank holidays on file do not reach back from it.</returns>
    public static DateOnly? SoonFrom(DateOnly by, Calendar calendar) => calendar.TryGoBackWorkingDays(by, SoonWorkingDays);
}
