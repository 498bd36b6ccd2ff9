using OocdPanel.Domain.Scrutiny;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Scrutiny;

[Trait("Command", "remove-member")]
public class RemoveMemberTests
{
    [Fact, Trait("Case", "accepted")]
    public void A_member_leaves() => Given(Exercises.Planned).When(exercise => RemoveMember.Decide(new(Any.Magistrate), exercise)).Then(new MemberLeft(Any.Magistrate));

    [Fact, Trait("Case", "refused")]
    public void Nobody_leaves_who_is_not_there_or_once_it_is_closed()
    {
        Given(Exercises.Planned).When(exercise => RemoveMember.Decide(new(Any.Chair), exercise)).ThenRefused<NoSuchMember>();
        Given([.. Exercises.WithSample, new ExerciseClosed("Done", null, [])]).When(exercise => RemoveMember.Decide(new(Any.Magistrate), exercise)).ThenRefused<ExerciseIsClosed>();
    }
}
