using OocdPanel.Domain.Areas;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>A scrutiny exercise is planned: which decisions it looks at, and how many of them are drawn. Whoever plans it leads it.</summary>
public sealed record PlanExercise(string Kind, AreaCode Area, DateOnly From, DateOnly To, string Title, Theme Theme, int Size, IReadOnlyList<string> Strata, bool OverridesInFull)
{
    public const string External = "external";
    public const string Internal = "internal";

    /// <summary>The longest period, in years.</summary>
    public const int MostYears = 5;

    public static IReadOnlyList<string> Kinds { get; } = [External, Internal];

    public static Outcome<ExerciseEvent> Decide(PlanExercise command, Act act, ReferenceData reference)
    {
        if (command.To < command.From)
            return new PeriodBackwards();
        if (command.To >= command.From.AddYears(MostYears))
            return new PeriodTooLong(MostYears);
        if (AreaSpan.Of(command.Area, command.From, command.To, reference.Areas) is not { Count: > 0 } spans)
            return new UnknownCode("area, service or force", command.Area.Value, "area");
        if (Unknown(command, reference) is { } unknown)
            return unknown;
        return new ExercisePlanned(
            command.Kind, command.Area, [.. spans.Select(span => new ExerciseArea(span.Area, span.From, span.To))], command.From, command.To, command.Title, command.Theme, command.Size,
            command.Strata, command.OverridesInFull, act.By);
    }

    private static Refusal? Unknown(PlanExercise command, ReferenceData reference) =>
        Not(command.Theme.OffenceGroups, group => reference.CategoryInForce(Category.OffenceGroup, group, command.To) is not null, "offence group", "theme.offenceGroups") ??
        Not(command.Theme.Disposals.Select(disposal => disposal.Value), disposal => reference.Disposals.InForce(new(disposal), command.To) is not null, "disposal", "theme.disposals") ??
        Not(command.Theme.Flags, flag => ThemeFlags.All.Any(known => known.Code == flag), "flag", "theme.flags") ??
        (Refusal?)Not(command.Strata, strata => Scrutiny.Strata.All.Any(known => known.Code == strata), "stratification", "strata") ??
        (command.Strata.Distinct().Count() < command.Strata.Count ? new StrataTwice() : null);

    private static UnknownCode? Not(IEnumerable<string> given, Func<string, bool> known, string what, string field) =>
        given.FirstOrDefault(code => !known(code)) is { } stray ? new UnknownCode(what, stray, field) : null;
}

public sealed record PeriodBackwards() : Refusal("period-backwards", null,
    "The period ends before it begins.", "Give the first day, then the last.", "to");

public sealed record PeriodTooLong(int Years) : Refusal("period-too-long", null,
    $"The period is longer than {Years} years.", "Look at a shorter period, or plan several exercises.", "to");

public sealed record StrataTwice() : Refusal("strata-twice", null,
    "The frame is divided by the same thing twice.", "Name each once.", "strata");
