using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;
using OocdPanel.Domain.Tests.Reference;

namespace OocdPanel.Domain.Tests.Scrutiny;

/// <summary>An exercise with one case in its sample, two members and a lead, and how far its review has come.</summary>
internal static class InReview
{
    public static readonly ExerciseId Exercise = new(new("00000000-0000-0000-0000-0000000e8e4c"));
    public static readonly ReviewId Review = new(new("00000000-0000-0000-0000-0000004e81e0"));
    public static readonly UserId Lead = new("lead.larch");
    public static readonly UserId Member = new("member.mulberry");
    public static readonly UserId OtherMember = new("member.medlar");
    public static readonly DateOnly Day = new(2024, 11, 4);

    /// <summary>Two questions until the end of 2024, one of them in other words afterwards.</summary>
    public static readonly ReferenceData Reference = ReferenceData.From(Sample.Tables with
    {
        ScrutinyQuestions =
        [
            new("victim", 2, "Was the victim heard?", "Before the decision.", Sample.Always),
            new("proportionate", 1, "Was it proportionate?", "Harm and culpability.", new(new(2019, 1, 1), new(2025, 1, 1))),
            new("proportionate", 1, "Was it in proportion?", "Harm and culpability.", new(new(2025, 1, 1))),
        ],
    });

    public static IReadOnlyList<GivenAnswer> Answers { get; } = [new("victim", "partly", "Late"), new("proportionate", "yes", null)];

    /// <summary>The same as they are kept: in the order asked, with the words of the day.</summary>
    public static IReadOnlyList<QuestionAnswer> Kept { get; } = [new("proportionate", "Was it proportionate?", "yes", null), new("victim", "Was the victim heard?", "partly", "Late")];

    public static ExerciseEvent[] Drawn { get; } =
    [
        new ExercisePlanned("external", Any.Area, [new(Any.Area, new(2024, 4, 1), new(2024, 9, 30))], new(2024, 4, 1), new(2024, 9, 30), "Quarter 2", new Theme([], [], [], null), 1, [], false, Lead),
        new MemberJoined(new(Member, "magistrates", Day)), new MemberJoined(new(OtherMember, "community", Day)),
        new SampleDrawn("test-1", "seed", "given", 1, [new(1, Any.Case, 20, Review, "", false)]),
    ];

    public static ExerciseEvent[] Closed { get; } = [.. Drawn, new ExerciseClosed("Done", null, [])];

    public static ReviewEvent[] Opened { get; } = [new ReviewOpened(Exercise, Any.Case, 1, 20)];
    public static ReviewEvent[] Released { get; } = [.. Opened, new ReviewReleased(100, [])];
    public static ReviewEvent[] Thought { get; } = [.. Released, View(Member), View(OtherMember)];
    public static ReviewEvent[] Found { get; } = [.. Thought, Finding()];

    public static ReviewedCase Of { get; } = new(Any.Area, Any.Child, new("youth-caution"), "All", false);

    public static MemberViewRecorded View(UserId member) => new(member, "appropriate", Kept, "Because");

    public static FindingRecorded Finding(int number = 1, int? corrects = null) => new(number, "inappropriate", Kept, "Reasons", 2, 1, null, Of, corrects, corrects is null ? null : "Wrong box");

    public static Review Fold(params IEnumerable<ReviewEvent> happened) => happened.Aggregate(new Review(Review), Domain.Scrutiny.Review.Evolve);

    public static Exercise Fold(params IEnumerable<ExerciseEvent> happened) => happened.Aggregate(new Exercise(Exercise), Domain.Scrutiny.Exercise.Evolve);

    public static When<ReviewEvent> When(ReviewEvent[] review, Func<Review, Outcome<ReviewEvent>> decide) => new Given<Review>(Fold(review)).When(decide);
}
