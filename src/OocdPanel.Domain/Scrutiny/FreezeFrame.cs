using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>All decisions that can be drawn are written down once and for all, before anybody knows which are drawn.</summary>
/// <param name="InScope">Every confirmed decision of the areas and the period, as the log has it.</param>
/// <param name="Position">The log's last position then.</param>
public sealed record FreezeFrame(IReadOnlyList<DecisionInScope> InScope, long Position)
{
    public static Outcome<ExerciseEvent> Decide(FreezeFrame command, Act act, Exercise exercise)
    {
        var plan = exercise.Plan!;
        if (exercise.Closed)
            return new ExerciseIsClosed();
        if (exercise.Frame is not null)
            return new FrozenAlready();
        if (plan.To > act.OccurredOn)
            return new PeriodNotOver(plan.To);
        var cases = Frame.Of(command.InScope, plan.Theme, plan.Strata, plan.OverridesInFull);
        return cases.Count == 0 ? new FrameEmpty() :
            Frame.IsTooLarge(cases) ? new FrameTooLarge(cases.Count) :
            new FrameFrozen(cases, Frame.Hash(cases), command.Position);
    }
}

public sealed record FrozenAlready() : Conflict("frozen-already", null,
    "The frame of this exercise is frozen already.", "Draw from it, or plan another exercise.");

public sealed record PeriodNotOver(DateOnly To) : Conflict("period-not-over", null,
    $"The period ends on {To:d MMMM yyyy}: until then decisions are still being added.", "Freeze the frame on its last day or later.");

public sealed record FrameEmpty() : Conflict("frame-empty", null,
    "No confirmed decision is in the areas, the period and the theme of this exercise.", "Plan one with a longer period, more areas or a wider theme.");

public sealed record FrameTooLarge(int Decisions) : Conflict("frame-too-large", null,
    $"There are {Decisions:N0} decisions in the frame, more than can be kept as one.", "Plan exercises with a shorter period, fewer areas, a narrower theme or fewer strata.");
