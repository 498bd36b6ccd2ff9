using OocdPanel.Domain.Areas;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>The lead asks whoever holds a role in an area to learn from a case, and to answer by a day.</summary>
/// <param name="Area">One of the exercise’s, or one that came before or after one of these.</param>
/// <param name="Role">One of <see cref="Learners.Roles"/>.</param>
/// <param name="Agency">A partner, where the role is one that several agencies send.</param>
public sealed record RaiseLearningPoint(AreaCode Area, string Role, AgencyCode? Agency, string What, DateOnly Due)
{
    public static Outcome<ReviewEvent> Decide(RaiseLearningPoint command, Act act, Review review, Exercise exercise, ReferenceData reference) =>
        exercise.Closed ? new ExerciseIsClosed() :
        review.Finding is null ? new NothingFound() :
        reference.Areas.NameOf(command.Area, act.OccurredOn) is null ? new UnknownCode("area", command.Area.Value, "area") :
        !IsOf(exercise.Plan!, command.Area, reference.Areas) ? new NotOfTheExercise() :
        command.Agency is { } agency && reference.Agencies.InForce(agency, act.OccurredOn) is null ? new UnknownCode("agency", agency.Value, "agency") :
        command.Due <= act.OccurredOn ? new DueTooSoon(act.OccurredOn) :
        new LearningPointRaised(review.LearningPoints.Count + 1, command.Area, command.Role, command.Agency, command.What, command.Due);

    /// <summary>Whether people of an area can be asked to learn from what an exercise looked at.</summary>
    public static bool IsOf(ExercisePlanned plan, AreaCode area, AreaTable areas) =>
        plan.Areas.Select(span => span.Area).Concat(areas.EverMeantBy(plan.Area)).Any(own => areas.IsFollowedBy(own, area) || areas.IsFollowedBy(area, own));
}

public sealed record NotOfTheExercise() : Refusal("not-of-the-exercise", null,
    "The exercise did not look at that area.", "Choose an area of the exercise, or one that came before or after it.", "area");

public sealed record DueTooSoon(DateOnly On) : Refusal("due-too-soon", null,
    "The day by which it is to be answered has to come after today.", $"Give a day after {On:d MMMM yyyy}.", "due");
