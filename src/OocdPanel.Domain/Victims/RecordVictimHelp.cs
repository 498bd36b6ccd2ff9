using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Victims;

/// <summary>Information or support that a victim asked for or was given, and a child victim’s referral to support.</summary>
public sealed record RecordVictimHelp(int Victim, string Kind, string Step, string? Details)
{
    public const string Support = "support";
    public const string Referred = "referred";

    public static IReadOnlyList<string> Kinds { get; } = ["information", Support];

    public static IReadOnlyList<string> Steps { get; } = ["requested", "given", Referred];

    public static Outcome<CaseEvent> Decide(RecordVictimHelp command, Act act, Case @case) =>
        VictimGate.Fault(command.Victim, @case) is { } fault ? fault :
        command.Step == Referred && command.Kind != Support ? new ReferredToSupportOnly() :
        command.Step == Referred && @case.Victim(command.Victim).Details.AgeGroup != VictimDetails.Child ? new NotAChildVictim() :
        new VictimHelpRecorded(command.Victim, command.Kind, command.Step, act.OccurredOn, command.Details);
}

public sealed record ReferredToSupportOnly() : Refusal("referred-to-support-only", null,
    "A victim is referred to support, not to information.", "Choose support, or say that information was requested or given.", "step");

public sealed record NotAChildVictim() : Refusal("not-a-child-victim", null,
    "The record does not say that this victim is a child.", "Describe the victim as a child first, or record that support was given.", "step");
