using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>R3, R4 and R14: what has to be so when a caution is given.</summary>
internal static class DeliveryGate
{
    public static Refusal? Of(DeliverDisposal command, Disposal disposal, int age, Case @case, DateOnly on, Policy policy) =>
        disposal.IsCaution && age < policy.AppropriateAdultBelowAge && command.AppropriateAdult is not { Name.Length: > 0 } ? new AppropriateAdultMissing(disposal.Name) :
        disposal.Code == DisposalCodes.YouthConditionalCaution ? Conditional(command, @case, on, policy) :
        command.Requirements is not null ? new RequirementsNotMeant() :
        null;

    private static Refusal? Conditional(DeliverDisposal command, Case @case, DateOnly on, Policy policy) =>
        command.Requirements is null ? new RequirementNotEvidenced("evidence") :
        command.Requirements.Lacking is { } lacking ? new RequirementNotEvidenced(lacking) :
        @case.Decision!.Conditions.Count == 0 ? new ConditionsMissing() :
        ProgrammeLimit.Of(@case.Decision.Disposal, on, @case.Offences, policy)?
            .Beyond(@case.Decision.Conditions.Max(condition => condition.By), command.LongerBecause);
}

public sealed record AppropriateAdultMissing(string Disposal) : Refusal("appropriate-adult-missing", "R4",
    $"A {Disposal.ToLowerInvariant()} is given to a child of that age with an appropriate adult there, and none is named.",
    "Say who the appropriate adult was, or give it on a day when one is there.", "appropriateAdult");

public sealed record RequirementNotEvidenced(string Requirement) : Refusal("requirement-not-evidenced", "R3",
    $"A youth conditional caution has five requirements, and what shows the {Requirement} is missing.",
    "Say what shows it: evidence, decision, admission, warning and signed document.", $"requirements.{Requirement}");

public sealed record RequirementsNotMeant() : Refusal("requirements-not-meant", "R3",
    "Only a youth conditional caution has the five requirements.", "Leave them out.", "requirements");
