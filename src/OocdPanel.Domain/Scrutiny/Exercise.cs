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

    public bool Closed { get; init; }

    /// <summary>How many reports were published.</summary>
    public int Reports { get; init; }

    public static Exercise Evolve(Exercise exercise, ExerciseEvent happened) => happened switch
    {
        ExercisePlanned e => exercise with { Plan = e },
        MemberJoined e => exercise with { Members = exercise.Members.SetItem(e.Member.User, e.Member) },
        MemberLeft e => exercise with { Members = exercise.Members.Remove(e.Member) },
        FrameFrozen e => exercise with { Frame = e },
        SampleDrawn e => exercise with { Draw = e, Sample = e.Cases.ToImmutableSortedDictionary(drawn => drawn.Number, drawn => drawn) },
        CaseReplaced e => exercise with { Sample = exercise.Sample.SetItem(e.Number, e.By) },
        ExerciseClosed => exercise with { Closed = true },
        ReportPublished e => exercise with { Reports = e.Number },
        _ => throw new UnreachableException($"An exercise does not know what to do with {happened.GetType().Name}."),
    };
}
