using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Programmes;

/// <summary>The child did not do what was agreed, or what a condition asks.</summary>
/// <param name="Consequence">One of <see cref="Consequences"/>.</param>
public sealed record RecordBreach(string What, DateOnly On, string Consequence)
{
    public const string Warning = "warning";

    /// <summary>The programme is to end as not completed, and the case goes where its disposal sends it.</summary>
    public const string Return = "return";

    public static IReadOnlyList<string> Consequences { get; } = [Warning, Return];

    public static Outcome<ProgrammeEvent> Decide(RecordBreach command, Act act, Programme programme) =>
        programme.Ended ? new ProgrammeHasEnded() :
        command.On > act.OccurredOn ? new InTheFuture("The breach") with { Field = "on" } :
        command.On < programme.StartedOn ? new BeforeTheProgramme(programme.StartedOn) :
        new BreachRecorded(command.What, command.On, command.Consequence);
}
