using System.Collections.Immutable;
using System.Diagnostics;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>The review of one sampled decision, as far as later decisions need it.</summary>
public sealed record Review(ReviewId Id)
{
    public ReviewOpened? Opened { get; init; }

    /// <summary>Null until the lead lets the members read.</summary>
    public ReviewReleased? Released { get; init; }

    public ImmutableDictionary<UserId, MemberViewRecorded> Views { get; init; } = ImmutableDictionary<UserId, MemberViewRecorded>.Empty;

    /// <summary>In the order found; the last one stands.</summary>
    public ImmutableList<FindingRecorded> Findings { get; init; } = [];

    public ImmutableSortedDictionary<int, LearningPointRaised> LearningPoints { get; init; } = ImmutableSortedDictionary<int, LearningPointRaised>.Empty;

    public ImmutableDictionary<int, LearningPointAnswered> Answered { get; init; } = ImmutableDictionary<int, LearningPointAnswered>.Empty;

    public ImmutableDictionary<int, LearningPointFollowedUp> FollowedUp { get; init; } = ImmutableDictionary<int, LearningPointFollowedUp>.Empty;

    public ImmutableHashSet<UserId> AcknowledgedBy { get; init; } = [];

    /// <summary>The finding that stands; null while there is none.</summary>
    public FindingRecorded? Finding => Findings.IsEmpty ? null : Findings[^1];

    /// <summary>The views that count: whoever declared an interest after they said what they think does not review it any more (R25).</summary>
    public IReadOnlyList<MemberViewRecorded> ViewsIn(Exercise exercise) =>
        [.. Views.Values.Where(view => !exercise.Interests.Contains((view.Member, Opened!.Number)))];

    public static Review Evolve(Review review, ReviewEvent happened) => happened switch
    {
        ReviewOpened e => review with { Opened = e },
        ReviewReleased e => review with { Released = e },
        MemberViewRecorded e => review with { Views = review.Views.SetItem(e.Member, e) },
        FindingRecorded e => review with { Findings = review.Findings.Add(e) },
        LearningPointRaised e => review with { LearningPoints = review.LearningPoints.SetItem(e.Number, e) },
        LearningPointAnswered e => review with { Answered = review.Answered.SetItem(e.Number, e) },
        LearningPointFollowedUp e => review with { FollowedUp = review.FollowedUp.SetItem(e.Number, e) },
        FindingAcknowledged e => review with { AcknowledgedBy = review.AcknowledgedBy.Add(e.By) },
        _ => throw new UnreachableException($"A review does not know what to do with {happened.GetType().Name}."),
    };
}
