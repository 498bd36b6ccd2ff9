using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Victims;

/// <summary>What a victim thinks of the disposal, or why that cannot be known. A later record replaces an earlier one in what counts.</summary>
/// <param name="Victim">The victim's number on the case, from 1.</param>
/// <param name="State"><c>asked</c> while there is no answer, <c>known</c>, <c>refused</c> or <c>unobtainable</c>.</param>
/// <param name="Views">In the victim's words, or why they are not to be had.</param>
public sealed record RecordVictimViews(int Victim, string State, string? Views)
{
    public static IReadOnlyList<string> States { get; } = ["asked", "known", "refused", "unobtainable"];

    public static Outcome<CaseEvent> Decide(RecordVictimViews command, Act act, Case @case) =>
        @case.Victims.All(victim => victim.Number != command.Victim) ? new NoSuchVictim(command.Victim) :
        @case.IsOver ? new NotAtThatStage(@case.Stage, Stage.BeingAssessed) :
        command.State == "asked" ? new VictimViewsAsked(command.Victim, act.OccurredOn) :
        command.State != "refused" && string.IsNullOrWhiteSpace(command.Views)
            ? new FieldMissing("views", command.State == "known" ? "Give the victim’s views." : "Say why the victim’s views could not be obtained.", "R9") :
        new VictimViewsRecorded(command.Victim, command.State, command.Views);
}

public sealed record NoSuchVictim(int Number) : Refusal("no-such-victim", null,
    $"There is no victim {Number} on this case.", "Choose one of the victims on the referral.", "victim");
