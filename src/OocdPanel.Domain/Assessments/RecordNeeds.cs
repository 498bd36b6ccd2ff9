using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Assessments;

/// <summary>What the child needs when the work begins, and what was screened for.</summary>
/// <param name="Services">One entry for each of <see cref="ServiceKinds"/>.</param>
/// <param name="Screenings">One entry for each of <see cref="ScreeningKinds"/>.</param>
public sealed record RecordNeeds(
    bool AccommodationSuitable, bool EducationSuitable, string EducationStatus, int? EducationHours, bool Send, string SendPlan,
    IReadOnlyList<ServiceNeed> Services, IReadOnlyList<HealthScreening> Screenings, string? Notes)
{
    public static IReadOnlyList<string> EducationStatuses { get; } =
        ["attending", "part-time", "excluded", "home-educated", "college-or-training", "employed", "none"];

    public static IReadOnlyList<string> SendPlans { get; } = ["none", "school-support", "ehcp"];

    public static IReadOnlyList<string> ServiceKinds { get; } = ["mental-health", "substance-use", "wider-services"];

    public static IReadOnlyList<string> ScreeningKinds { get; } = ["speech-and-language", "mental-health", "substance-use"];

    public static Outcome<CaseEvent> Decide(RecordNeeds command, Act act, Case @case) =>
        WritingGate.Closed(@case, act) is { } closed ? closed :
        NeedsGate.Services(command.Services) is { } services ? services :
        !command.Screenings.Select(screening => screening.Kind).Order().SequenceEqual(ScreeningKinds.Order()) ? new FieldMissing("screenings", "Say of each screening once whether it was done.") :
        Contradiction(command) is { } contradiction ? contradiction :
        new NeedsAtStartRecorded(
            command.AccommodationSuitable, command.EducationSuitable, command.EducationStatus, command.EducationHours, command.Send, command.SendPlan,
            command.Services, command.Screenings, command.Notes, act.By);

    private static ContradictoryNeeds? Contradiction(RecordNeeds command)
    {
        if (NeedsGate.Contradiction(command.EducationSuitable, command.EducationStatus, command.EducationHours, command.Send, command.SendPlan, command.Services) is { } contradiction)
            return contradiction;
        for (var i = 0; i < command.Screenings.Count; i++)
        {
            if (command.Screenings[i] is { Done: true, Result: null } missing)
                return new($"screenings[{i}].result", $"The screening ‘{Words(missing.Kind)}’ was done, and its result is missing.");
            if (command.Screenings[i] is { Done: false, Result: not null } undone)
                return new($"screenings[{i}].result", $"The screening ‘{Words(undone.Kind)}’ has a result, and was not done.");
        }
        return null;
    }

    private static string Words(string code) => code.Replace('-', ' ');
}

public sealed record ContradictoryNeeds(string At, string What) : Refusal("contradictory-needs", null, What, "Correct one or the other.", At);
