using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Programmes;

/// <summary>Practitioner and child look at how far each target has come.</summary>
/// <param name="Progress">One entry for each target of the plan, in its order.</param>
/// <param name="NextReview">Null where this is the last one.</param>
public sealed record ReviewProgramme(DateOnly On, IReadOnlyList<TargetProgress> Progress, string Words, DateOnly? NextReview)
{
    public static IReadOnlyList<string> Steps { get; } = ["not-started", "under-way", "reached", "not-reached"];

    public static Outcome<ProgrammeEvent> Decide(ReviewProgramme command, Act act, Programme programme) =>
        programme.Ended ? new ProgrammeHasEnded() :
        command.On > act.OccurredOn ? new InTheFuture("The review") with { Field = "on" } :
        command.On < programme.StartedOn ? new BeforeTheProgramme(programme.StartedOn) :
        !command.Progress.Select(progress => progress.Target).SequenceEqual(Enumerable.Range(0, programme.Targets)) ? new NotEveryTarget(programme.Targets) :
        command.NextReview <= command.On ? new NextReviewNotLater() :
        new ProgrammeReviewed(command.On, command.Progress, command.Words, command.NextReview);
}

public sealed record NotEveryTarget(int Targets) : Refusal("not-every-target", null,
    Targets == 0 ? "The plan has no targets to say anything of." : $"The plan has targets 1 to {Targets}, and a review says of each once how far it has come.",
    "Give one entry for each target, in the plan’s order.", "progress");

public sealed record NextReviewNotLater() : Refusal("next-review-not-later", null,
    "The next review is to be on a day after this one.", "Give a later day, or leave it out where this is the last.", "nextReview");
