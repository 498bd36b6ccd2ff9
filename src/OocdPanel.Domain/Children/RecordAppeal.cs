using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Children;

/// <summary>An outcome on the child’s record was quashed or changed: one of ours, one given outside the panel, or a court’s.</summary>
/// <param name="Outcome">Its number on the record.</param>
/// <param name="Result">One of <see cref="Results"/>.</param>
/// <param name="ChangedTo">The disposal, or after a conviction the order, that stands now.</param>
public sealed record RecordAppeal(int Outcome, string Result, string? ChangedTo, string Court, DateOnly On, string Why)
{
    public const string Quashed = "quashed";
    public const string Changed = "changed";

    public static IReadOnlyList<string> Results { get; } = [Quashed, Changed];

    /// <param name="programmes">Every programme of the child.</param>
    public static Outcome<Change> Decide(RecordAppeal command, Act act, ChildId id, Child child, IReadOnlyCollection<Programme> programmes, ReferenceData reference)
    {
        if (child.Outcomes.FirstOrDefault(known => known.Number == command.Outcome) is not { } appealed)
            return new NoSuchOutcome();
        if (!appealed.Stands)
            return new QuashedAlready();
        if (command.On > act.OccurredOn)
            return new InTheFuture("The day on which the appeal was decided") with { Field = "on" };
        if (command.On < appealed.On)
            return new AppealBeforeTheOutcome(appealed.On);
        if (command.Result == Changed && command.ChangedTo is null)
            return new FieldMissing("changedTo", "Choose what it was changed to.");
        if (command.Result != Changed && command.ChangedTo is not null)
            return new QuashedAndChanged();
        if (command.ChangedTo is { } to && !appealed.CanBecome(to, command.On, reference))
            return new UnknownCode(appealed.CourtOutcome is null ? "disposal" : "order", to, "changedTo");
        Change[] changes =
        [
            Change.To(appealed.Kept?.Record ?? id, new OutcomeAppealed(appealed.Kept?.Number ?? command.Outcome, command.Result, command.ChangedTo, command.Court, command.On, command.Why)),
            .. Ours(command, appealed, child, programmes),
        ];
        return changes;
    }

    /// <summary>Figures read the case and its programmes, so it is said there, too.</summary>
    private static IEnumerable<Change> Ours(RecordAppeal command, ChildOutcome appealed, Child child, IReadOnlyCollection<Programme> programmes) => appealed.Case is not { } @case ? [] :
    [
        Change.To(@case, new DisposalAppealed(appealed.On, command.Result, command.On)),
        .. programmes.Where(programme => programme.Case == @case && child.OutcomeOf(programme)?.Number == appealed.Number)
            .Select(programme => Change.To(programme.Id, new ProgrammeAppealed(command.Result, command.On))),
    ];
}

public sealed record NoSuchOutcome() : Refusal("no-such-outcome", null,
    "The child’s record has no outcome of that number.", "Choose an outcome that is on the record.", "outcome");

public sealed record QuashedAlready() : Conflict("quashed-already", null,
    "That outcome was quashed already.", "Look at the record: somebody may have recorded the appeal.", "outcome");

public sealed record AppealBeforeTheOutcome(DateOnly On) : Refusal("appeal-before-the-outcome", null,
    $"The appeal cannot have been decided before the outcome, on {On:d MMMM yyyy}.", "Check the day, and which outcome it is.", "on");

public sealed record QuashedAndChanged() : Refusal("quashed-and-changed", null,
    "What was quashed was not changed to anything.", "Say that it was changed, or leave out to what.", "changedTo");
