using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Programmes;

/// <summary>R5: a programme would be compulsory, and is found not to be right for this child.</summary>
public sealed record FindProgrammeInappropriate(string Why)
{
    public static Outcome<CaseEvent> Decide(FindProgrammeInappropriate command, Act act, Case @case, Child child, ReferenceData reference) =>
        @case.NotAt(Stage.Delivered) is { } elsewhere ? elsewhere :
        @case.ProgrammeInappropriate ? new FoundInappropriateAlready() :
        !CompulsoryProgramme.For(@case, child, reference, act.OccurredOn) ? new ProgrammeNotCompulsory() :
        string.IsNullOrWhiteSpace(command.Why) ? new FieldMissing("why", "Say why a programme is not right for this child.", "R5") :
        new ProgrammeFoundInappropriate(command.Why, act.By);
}

public sealed record FoundInappropriateAlready() : Conflict("found-inappropriate-already", "R5",
    "A programme was found inappropriate already.", "Close the case, or agree a plan after all.");

public sealed record ProgrammeNotCompulsory() : Conflict("programme-not-compulsory", "R5",
    "No earlier caution makes a programme compulsory under this disposal.", "Agree a plan, or go on without one where the disposal allows it.");
