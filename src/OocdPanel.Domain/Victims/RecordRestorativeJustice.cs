using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Victims;

/// <summary>How far restorative justice has come with a victim, or why it ended.</summary>
/// <param name="Stage">One of <see cref="RestorativeStages.All"/>.</param>
/// <param name="Wanted">Whether the victim says that they want it; null where they have not said.</param>
/// <param name="Why">Needed where it could not be explored or pursued.</param>
public sealed record RecordRestorativeJustice(int Victim, string Stage, bool? Wanted, string? Why)
{
    public static Outcome<CaseEvent> Decide(RecordRestorativeJustice command, Act act, Case @case) =>
        VictimGate.Fault(command.Victim, @case) is { } fault ? fault :
        !RestorativeStages.MayFollow(@case.Victim(command.Victim).Restorative, command.Stage) ? new NotTheNextStage(@case.Victim(command.Victim).Restorative) :
        @case.Victim(command.Victim).Consent == false && !RestorativeStages.WithoutContact.Contains(command.Stage) ? new ContactRefused() :
        command.Wanted == false && command.Stage is (RestorativeStages.Agreed or RestorativeStages.UnderWay) ? new NotWanted() :
        command.Stage is RestorativeStages.NotExplored or RestorativeStages.NotPursued && string.IsNullOrWhiteSpace(command.Why)
            ? new FieldMissing("why", "Say why restorative justice could not be explored or pursued.") :
        new RestorativeJusticeRecorded(command.Victim, command.Stage, command.Wanted, act.OccurredOn, command.Why);
}

public sealed record NotTheNextStage(string? Is) : Conflict("not-the-next-stage", null,
    Is is null ? "Restorative justice has not been offered to the victim yet." : $"Restorative justice with this victim stands at ‘{Is.Replace('-', ' ')}’, and that stage cannot follow.",
    "Record the stages in the order in which they happened.", "stage");

public sealed record NotWanted() : Refusal("not-wanted", null,
    "The victim does not want restorative justice, so it cannot be agreed or under way.", "Say that the victim declined it.", "wanted");
