using OocdPanel.Api.Platform;

namespace OocdPanel.Host.Demonstration;

/// <summary>Something that somebody does in the demonstration, at a time.</summary>
/// <param name="At">Steps of all profiles are done in the order of their times, then in the order in which they were written down.</param>
internal sealed record DemoStep(DateTimeOffset At, Func<DemoRun, CancellationToken, Task> Do)
{
    public static DemoStep On(DateOnly day, int hour, int minute, Func<DemoRun, CancellationToken, Task> act) =>
        new(UkTime.Moment(day, new TimeOnly(hour, minute)), act);
}
