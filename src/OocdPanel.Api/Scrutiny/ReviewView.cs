using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Scrutiny;

/// <summary>A review as its lead or a member sees it. It names neither the child nor anybody of the case.</summary>
/// <param name="Number">What the case is called in the exercise.</param>
/// <param name="Version">The ETag to decide on.</param>
/// <param name="Views">How many members have recorded a view that counts.</param>
public sealed record ReviewView(ReviewId Review, ExerciseId Exercise, string Title, AreaCode Area, int Number, long Version, bool Released, bool Closed, int Views)
{
    /// <summary>The reader leads this exercise; a lead can be a member of another’s.</summary>
    public bool IsLead { get; init; }

    /// <summary>How many views do not count, because whoever recorded them has declared an interest since (R25). Others are not shown them.</summary>
    public int SetAside { get; init; }

    /// <summary>What is asked today.</summary>
    public IReadOnlyList<ScrutinyQuestion> Questions { get; init; } = [];

    /// <summary>Null until the reader has recorded theirs.</summary>
    public MemberViewRecorded? Mine { get; init; }

    /// <summary>What the others think: for the lead, and for members once they have said what they think themselves or the panel has found.</summary>
    public IReadOnlyList<ReviewerView> Others { get; init; } = [];

    /// <summary>Why the reader takes no part; null where they may judge. A member who does not sees neither views nor findings nor learning points until the exercise is closed.</summary>
    public string? MayNotJudge { get; init; }

    /// <summary>In the order found; the last one stands.</summary>
    public IReadOnlyList<FindingView> Findings { get; init; } = [];

    public IReadOnlyList<LearningPointRaised> LearningPoints { get; init; } = [];

    /// <summary>The areas whose people can be asked to learn from it.</summary>
    public IReadOnlyList<AreaCode> LearningAreas { get; init; } = [];

    public FindingView? Finding => Findings.Count == 0 ? null : Findings[^1];
}

/// <param name="Body">Whom the member comes from; null where they have left since.</param>
public sealed record ReviewerView(UserId Member, string? Body, MemberViewRecorded View);

/// <summary>What the panel found, as <see cref="FindingRecorded"/> has it, without whom it is about.</summary>
public sealed record FindingView(
    int Number, string Finding, IReadOnlyList<QuestionAnswer> Answers, string Reasons, int Views, int Agreed, string? FewViewsBecause, int? Corrects, string? CorrectedBecause)
{
    internal static FindingView Of(FindingRecorded found) =>
        new(found.Number, found.Finding, found.Answers, found.Reasons, found.Views, found.Agreed, found.FewViewsBecause, found.Corrects, found.CorrectedBecause);
}
