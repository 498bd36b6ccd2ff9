using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>
/// R10: a manager decides outside a meeting, because it cannot wait for one. The decision is bound by all that binds a panel's,
/// the police confirm it as any other (R12), and the next meeting ratifies it.
/// </summary>
public sealed record DecideUrgently(DisposalCode Disposal, string Reasons, string? DepartureReasons, IReadOnlyList<GravityFactors> Factors)
    : Deliberation(Disposal, Reasons, DepartureReasons, Factors)
{
    /// <summary>Why it cannot wait for a meeting.</summary>
    public required string Urgency { get; init; }

    /// <param name="panel">The meeting that the case is listed on; null where it is on none.</param>
    public static Outcome<CaseEvent> Decide(DecideUrgently command, Act act, Panel? panel, Case @case, Child child, ReferenceData reference)
    {
        if ((PreventionWork.Refuses(@case) ?? NotReady(@case) ?? @case.NotAt(Stage.ReadyForPanel, Stage.AwaitingPanel) ?? NotByThem(act, panel, @case)) is { } notNow)
            return notNow;
        if (string.IsNullOrWhiteSpace(command.Urgency))
            return new FieldMissing("urgency", "Enter why the decision cannot wait for a meeting.", "R10");
        var made = command.Made(act, @case, child, reference, pack: 0);
        return made.Refusal is { } refused ? refused : new DecidedUrgently(act.By, command.Urgency, made.Events[0]);
    }

    private static Refusal? NotByThem(Act act, Panel? panel, Case @case) =>
        panel is { Opened: true, Closed: false } ? new MeetingIsOpen() :
        panel?.HasConflict(act.By, @case.Id) == true ? new TakesNoPart() :
        @case.Assessment.Assessors.Contains(act.By) ? new SamePersonTwice("made the assessment", "decide urgently") :
        null;
}

public sealed record MeetingIsOpen() : Conflict("meeting-is-open", "R10",
    "The meeting that the case is listed on is open, so it need not be decided outside a meeting.", "Let the meeting decide.");
