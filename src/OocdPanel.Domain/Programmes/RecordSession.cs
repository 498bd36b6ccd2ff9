using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Programmes;

/// <summary>A session with the child took place, or was missed.</summary>
/// <param name="Attendance"><c>attended</c>, <c>late</c>, <c>missed-acceptable</c> or <c>missed-unacceptable</c>.</param>
public sealed record RecordSession(DateOnly On, string Attendance, string? Notes)
{
    public static IReadOnlyList<string> Attendances { get; } = ["attended", "late", "missed-acceptable", "missed-unacceptable"];

    public static Outcome<ProgrammeEvent> Decide(RecordSession command, Act act, Programme programme) =>
        programme.Ended ? new ProgrammeHasEnded() :
        command.On > act.OccurredOn ? new InTheFuture("The session") with { Field = "on" } :
        command.On < programme.StartedOn ? new BeforeTheProgramme(programme.StartedOn) :
        new SessionRecorded(command.On, command.Attendance, command.Notes);
}

public sealed record ProgrammeHasEnded() : Conflict("programme-ended", null, "The programme has ended.", "Look at how it ended.");

public sealed record BeforeTheProgramme(DateOnly Started) : Refusal("before-the-programme", null,
    $"The day given is before the programme started, on {Started:d MMMM yyyy}.", "Check the day.", "on");
