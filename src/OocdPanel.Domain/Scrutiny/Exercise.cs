using System.Collections.Immutable;
using System.Diagnostics;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>One scrutiny exercise, as far as later decisions need it.</summary>
public sealed record Exercise(ExerciseId Id)
{
    public ExercisePlanned? Plan { get; init; }

    public ImmutableDictionary<UserId, ScrutinyMember> Members { get; init; } = ImmutableDictionary<UserId, ScrutinyMember>.Empty;

    /// <summary>Null until the frame is frozen.</summary>
    public FrameFrozen? Frame { get; init; }

    /// <summary>Null until the sample is drawn.</summary>
    public SampleDrawn? Draw { get; init; }

    /// <summary>What is reviewed, by number: the draw with its replacements.</summary>
    public ImmutableSortedDictionary<int, DrawnCase> Sample { get; init; } = ImmutableSortedDictionary<int, DrawnCase>.Empty;

    /// <summary>Every decision that was ever drawn, also one that another took the place of.</summary>
    public ImmutableHashSet<(CaseId Case, long Confirmation)> Used { get; init; } = [];

    /// <summary>Who does not review which number.</summary>
    public ImmutableHashSet<(UserId Member, int Number)> Interests { get; init; } = [];

    public bool Closed { get; init; }

    /// <summary>How many reports were published.</summary>
    public int Reports => Published.Count;

    /// <summary>The exercises that each of them is of.</summary>
    public ImmutableList<IReadOnlyList<ExerciseId>> Published { get; init; } = [];

    /// <summary>How far it is: planned, frozen, drawn, closed or published.</summary>
    public string State => Reports > 0 ? "published" : Closed ? "closed" : Draw is not null ? "drawn" : Frame is not null ? "frozen" : "planned";

    public static Exercise Evolve(Exercise exercise, ExerciseEvent happened) => happened switch
    {
        ExercisePlanned e => exercise with { Plan = e },
        MemberJoined e => exercise with { Members = exercise.Members.SetItem(e.Member.User, e.Member) },
        MemberLeft e => exercise with { Members = exercise.Members.Remove(e.Member) },
        FrameFrozen e => exercise with { Frame = e },
        SampleDrawn e => exercise with
        {
            Draw = e,
            Sample = e.Cases.ToImmutableSortedDictionary(drawn => drawn.Number, drawn => drawn),
            Used = [.. e.Cases.Select(drawn => (drawn.Case, drawn.Confirmation))],
        },
        CaseReplaced e => exercise with
        {
            Sample = exercise.Sample.SetItem(e.Number, e.By),
            Used = exercise.Used.Add((e.By.Case, e.By.Confirmation)),
            Interests = [.. exercise.Interests.Where(interest => interest.Number != e.Number)],
        },
        InterestDeclared e => exercise with { Interests = exercise.Interests.Add((e.Member, e.Number)) },
        ExerciseClosed => exercise with { Closed = true },
        ReportPublished e => exercise with { Published = exercise.Published.Add(e.Exercises) },
        _ => throw new UnreachableException($"An exercise does not know what to do with {happened.GetType().Name}."),
    };
}
