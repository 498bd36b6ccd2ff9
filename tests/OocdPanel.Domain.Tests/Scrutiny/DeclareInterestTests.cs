using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Scrutiny;

public class DeclareInterestTests
{
    [Fact, Trait("Command", "declare-interest"), Trait("Case", "accepted")]
    public void A_member_says_so_and_does_not_review_that_case()
    {
        Declare(Exercises.WithSample, 2).Then(new InterestDeclared(Any.Magistrate, 2, "A neighbour"));
        MayReview([.. Exercises.WithSample, new InterestDeclared(Any.Magistrate, 2, "A neighbour")], 2, acted: false).ThenRefused<HasAnInterest>();
    }

    [Fact, Trait("Command", "declare-interest"), Trait("Case", "refused")]
    public void Not_twice_not_before_the_draw_and_not_of_what_was_not_drawn()
    {
        Declare([.. Exercises.WithSample, new InterestDeclared(Any.Magistrate, 2, "A neighbour")], 2).ThenRefused<DeclaredAlready>();
        Declare(Exercises.WithFrame, 2).ThenRefused<NotDrawn>();
        Declare(Exercises.WithSample, 77).ThenRefused<NotInTheSample>();
        Declare([.. Exercises.WithSample, new ExerciseClosed("Done", null, [])], 2).ThenRefused<ExerciseIsClosed>();
    }

    [Fact, Trait("Rule", "R25"), Trait("Case", "refused")]
    public void Who_acted_on_a_case_does_not_review_it() => MayReview(Exercises.WithSample, 2, acted: true).ThenRefused<ActedOnTheCase>();

    [Fact, Trait("Rule", "R25"), Trait("Case", "boundary")]
    public void An_interest_is_in_one_number_and_goes_when_another_case_takes_its_place()
    {
        ExerciseEvent[] declared = [.. Exercises.WithSample, new InterestDeclared(Any.Magistrate, 1, "A neighbour")];
        MayReview(declared, 2, acted: false).ThenHappened<MemberLeft>();
        MayReview([.. declared, new CaseReplaced(1, new(1, Exercises.Case(8), 20, Exercises.Review(99), "male", false), "Erased")], 1, acted: false).ThenHappened<MemberLeft>();
    }

    private static When<ExerciseEvent> Declare(ExerciseEvent[] history, int number) =>
        Given(history).When(exercise => DeclareInterest.Decide(new(number, "A neighbour"), Exercises.On(Any.Magistrate), exercise));

    /// <summary>As an outcome: some event where they may.</summary>
    private static When<ExerciseEvent> MayReview(ExerciseEvent[] history, int number, bool acted) => Given(history).When(exercise =>
        ReviewerGate.Of(Any.Magistrate, number, acted, exercise) is { } refusal ? refusal : (Outcome<ExerciseEvent>)new MemberLeft(Any.Magistrate));
}
