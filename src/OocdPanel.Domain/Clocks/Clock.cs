using OocdPanel.Domain.Reference;

namespace OocdPanel.Domain.Clocks;

/// <summary>Something that is to be done on a case by a day (R18).</summary>
/// <param name="Kind">One of <see cref="ClockKind.All"/>.</param>
/// <param name="Due">The last day on which it is in time.</param>
/// <param name="SoonFrom">The day from which it is due soon; null where the bank holidays on file do not reach back from the last day.</param>
/// <param name="DoneOn">Null while it is not done.</param>
public sealed record Clock(string Kind, DateOnly Due, DateOnly? SoonFrom, DateOnly? DoneOn)
{
    /// <summary>With so many working days left, or fewer, it is due soon.</summary>
    public const int SoonWorkingDays = 3;

    public const string IsDue = "due";
    public const string IsDueSoon = "due-soon";
    public const string IsOverdue = "overdue";
    public const string IsDone = "done";

    /// <summary>How it stands on a day.</summary>
    public string StateOn(DateOnly today) =>
        DoneOn is not null ? IsDone : today > Due ? IsOverdue : today >= SoonFrom ? IsDueSoon : IsDue;

    /// <summary>Done, and after the last day.</summary>
    public bool IsLate => DoneOn > Due;

    internal static Clock Of(string kind, DateOnly due, DateOnly? doneOn, Calendar calendar) =>
        new(kind, due, calendar.TryGoBackWorkingDays(due, SoonWorkingDays), doneOn);
}
