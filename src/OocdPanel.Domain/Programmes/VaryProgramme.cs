using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Programmes;

/// <summary>Conditions, or the last day, change while the programme runs; never beyond what R14 allows with a reason.</summary>
/// <param name="Conditions">All that are to hold from now on; null leaves them as they are.</param>
/// <param name="EndsBy">The last day; null leaves it as it is.</param>
public sealed record VaryProgramme(IReadOnlyList<Condition>? Conditions, DateOnly? EndsBy, string Why)
{
    public static Outcome<ProgrammeEvent> Decide(VaryProgramme command, Act act, Programme programme, Case @case, ReferenceData reference)
    {
        if (programme.Ended)
            return new ProgrammeHasEnded();
        if (string.IsNullOrWhiteSpace(command.Why))
            return new FieldMissing("why", "Say why the programme is varied.");
        IReadOnlyList<Condition> conditions = command.Conditions ?? programme.Conditions;
        var ends = command.EndsBy ?? programme.EndsBy;
        if (ends == programme.EndsBy && conditions.SequenceEqual(programme.Conditions))
            return new NothingVaried();
        if (ConditionGate.Of(programme.Disposal, conditions, act.OccurredOn, programme.Conditions) is { } unfit)
            return unfit;
        if (ends < act.OccurredOn || conditions.Any(condition => condition.By > ends))
            return new EndsTooEarly();
        var given = @case.DeliveredOn ?? programme.StartedOn;
        return ProgrammeLimit.Of(programme.Disposal, given, @case.Offences, reference.PolicyOf(@case.Area, given))?.Beyond(ends, command.Why) is { } beyond
            ? beyond
            : new ProgrammeVaried(conditions, ends, command.Why);
    }
}

public sealed record NothingVaried() : Refusal("nothing-varied", null,
    "Conditions and last day are what they were.", "Change one of them, or leave the programme as it is.", "endsBy");

public sealed record EndsTooEarly() : Refusal("ends-too-early", null,
    "The last day has passed, or a condition is to be done after it.", "Give a later last day, or earlier days for the conditions.", "endsBy");
