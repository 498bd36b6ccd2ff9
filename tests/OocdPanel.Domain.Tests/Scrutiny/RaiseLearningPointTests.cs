using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Scrutiny;

[Trait("Command", "raise-learning-point")]
public class RaiseLearningPointTests
{
    private static readonly RaiseLearningPoint _point = new(Any.Area, Roles.YjsManager, null, "Ask the victim sooner", InReview.Day.AddDays(28));

    [Fact, Trait("Case", "accepted")]
    public void Points_are_numbered()
    {
        Raise(_point).Then(Point(1));
        Raise(_point, [.. InReview.Found, Point(1)]).Then(Point(2));
    }

    [Fact, Trait("Case", "boundary")]
    public void It_is_due_after_today()
    {
        Raise(_point with { Due = InReview.Day }).ThenRefused<DueTooSoon>();
        Raise(_point with { Due = InReview.Day.AddDays(1) }).ThenHappened<LearningPointRaised>();
    }

    [Fact, Trait("Case", "refused")]
    public void Not_before_a_finding_nor_to_nobody()
    {
        Raise(_point, InReview.Thought).ThenRefused<NothingFound>();
        Raise(_point with { Area = new("atlantis") }).ThenRefused<UnknownCode>();
        Raise(_point with { Agency = new("circus") }).ThenRefused<UnknownCode>();
        Raise(_point, exercise: InReview.Closed).ThenRefused<ExerciseIsClosed>();
    }

    /// <summary>The exercise looked at Cumberland, which was made from Cumbria in 2023; so was Westmorland and Furness.</summary>
    [Theory, Trait("Case", "refused")]
    [InlineData("westmorland-and-furness", "2024-11-04")]
    [InlineData("cumbria-constabulary", "2024-11-04")]
    public void Not_to_an_area_that_it_did_not_look_at(string area, string on) =>
        Raise(_point with { Area = new(area), Due = new(2030, 1, 1) }, day: DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture)).ThenRefused<NotOfTheExercise>().Field.ShouldBe("area");

    [Theory, Trait("Case", "accepted")]
    [InlineData("cumberland", "cumberland")]
    [InlineData("cumbria", "cumberland")] // came after
    [InlineData("cumbria", "westmorland-and-furness")]
    [InlineData("cumbria-constabulary", "westmorland-and-furness")] // a force that it belongs to
    public void To_an_area_that_it_looked_at_or_that_came_after_it(string lookedAt, string area)
    {
        var plan = (ExercisePlanned)InReview.Drawn[0] with { Area = new(lookedAt), Areas = [new(new(lookedAt == "cumberland" ? "cumberland" : "cumbria"), new(2022, 4, 1), new(2022, 9, 30))] };
        Raise(_point with { Area = new(area) }, exercise: [plan, .. InReview.Drawn[1..]]).ThenHappened<LearningPointRaised>();
    }

    [Theory]
    [InlineData("yjs-manager", "yjs", "cumberland", null, true)]
    [InlineData("yjs-practitioner", "yjs", "cumberland", null, false)]
    [InlineData("yjs-manager", "yjs", "warwickshire", null, false)]
    [InlineData("yjs-manager", "health", "cumberland", "health", true)]
    [InlineData("yjs-manager", "yjs", "cumberland", "health", false)]
    public void It_is_for_whoever_holds_the_role_in_the_area_from_the_agency(string role, string agency, string area, string? wanted, bool theirs) =>
        Learners.Is(Point(1) with { Agency = wanted is null ? null : new(wanted) }, role, new(agency), new HashSet<AreaCode> { new(area) }).ShouldBe(theirs);

    private static LearningPointRaised Point(int number) => new(number, Any.Area, Roles.YjsManager, null, "Ask the victim sooner", InReview.Day.AddDays(28));

    private static When<ReviewEvent> Raise(RaiseLearningPoint command, ReviewEvent[]? review = null, ExerciseEvent[]? exercise = null, DateOnly? day = null) => InReview.When(
        review ?? InReview.Found, state => RaiseLearningPoint.Decide(command, Any.Act(InReview.Lead, day ?? InReview.Day), state, InReview.Fold(exercise ?? InReview.Drawn), InReview.Reference));
}
