using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Tests.Scrutiny;

/// <summary>An exercise of ten decisions, as far as it has come.</summary>
internal static class Exercises
{
    public static readonly DateOnly Frozen = new(2024, 7, 5);

    public static readonly ExercisePlanned Plan = new(
        "external", Any.Area, [new(Any.Area, new(2024, 4, 1), new(2024, 6, 30))], new(2024, 4, 1), new(2024, 6, 30), "Quarter 1", new([], [], [], null), 4, ["sex"], true, Any.Lead);

    public static readonly ScrutinyMember Magistrate = new(Any.Magistrate, "magistrates", new(2024, 2, 29));

    public static ExerciseEvent[] Planned { get; } = [Plan, new MemberJoined(Magistrate)];

    /// <summary>Six girls and three boys, and one whose assessment was overridden.</summary>
    public static IReadOnlyList<DecisionInScope> InScope { get; } =
        [.. Enumerable.Range(1, 10).Select(n => Decision(n) with { Sex = n <= 6 ? "female" : "male", Override = n == 10 })];

    public static ExerciseEvent[] WithFrame { get; } = [.. Planned, FrozenOf(InScope)];

    public static ExerciseEvent[] WithSample { get; } = [.. WithFrame, Drawn(4)];

    public static Act On(UserId by) => Any.Act(by, Frozen);

    public static CaseId Case(int n) => new(new Guid($"00000000-0000-0000-0000-{n:000000000000}"));

    public static ReviewId Review(int n) => new(new Guid($"00000000-0000-0000-0001-{n:000000000000}"));

    public static DecisionInScope Decision(int n) => new(Case(n), 20, new("outcome-22"), "theft", "White", "female", "as-presumed", false, []);

    public static FrameFrozen FrozenOf(IEnumerable<DecisionInScope> decisions)
    {
        var cases = Frame.Of(decisions, Plan.Theme, Plan.Strata, Plan.OverridesInFull);
        return new(cases, Frame.Hash(cases), 500);
    }

    public static SampleDrawn Drawn(int size) =>
        (SampleDrawn)DrawSample.Decide(new("herons", true, size, Review), WithFrame.Aggregate(new Exercise(Any.Exercise), Exercise.Evolve)).Events[0].Happened;

    /// <summary>The review of a number, with a finding.</summary>
    public static Review Found(int number) => new(Review(number)) { Findings = [new(1, "appropriate", [], "As it was known", null)] };
}
