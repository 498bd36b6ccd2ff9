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
    public static Due Of(DateOnly by, DateOnly? doneOn, DateOnly today, Calendar calendar) => new(
        by, doneOn is not null ? Done : today > by ? Overdue : calendar.TryAddWorkingDays(today, SoonWorkingDays) >= by ? DueSoon : Later, doneOn);
}
