using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Scrutiny;

[Trait("Command", "join-member")]
public class JoinMemberTests
{
    private static readonly ScrutinyMember _prosecutor = new(new("p.poplar"), "cps", null);

    [Fact, Trait("Case", "accepted")]
    public void A_member_joins_and_joins_again_with_the_training_they_had_since()
    {
        Join(Exercises.Planned, _prosecutor).Then(new MemberJoined(_prosecutor));
        Join([.. Exercises.Planned, new MemberJoined(_prosecutor)], _prosecutor with { TrainedOn = Exercises.Frozen }).ThenHappened<MemberJoined>();
    }

    [Fact, Trait("Case", "boundary")]
    public void Training_may_be_of_today_and_not_of_tomorrow()
    {
        Join(Exercises.Planned, _prosecutor with { TrainedOn = Exercises.Frozen }).ThenHappened<MemberJoined>();
        Join(Exercises.Planned, _prosecutor with { TrainedOn = Exercises.Frozen.AddDays(1) }).ThenRefused<InTheFuture>().Field.ShouldBe("trainedOn");
    }

    [Fact, Trait("Case", "refused")]
    public void Not_the_lead_not_from_nowhere_not_twice_and_not_once_closed()
    {
        Join(Exercises.Planned, _prosecutor with { User = Any.Lead }).ThenRefused<LeadIsNoMember>();
        Join(Exercises.Planned, _prosecutor with { Body = "circus" }).ThenRefused<UnknownCode>().Field.ShouldBe("body");
        Join(Exercises.Planned, Exercises.Magistrate).ThenRefused<JoinedAlready>();
        Join([.. Exercises.WithSample, new ExerciseClosed("Done", null, [])], _prosecutor).ThenRefused<ExerciseIsClosed>();
    }

    [Fact, Trait("Case", "refused")]
    public void Whoever_is_known_is_written_as_they_are_known()
    {
        Join(Exercises.Planned, _prosecutor with { User = new("p.oak") }).ThenRefused<WrittenOtherwise>().Known.ShouldBe(new UserId("P.OAK"));
        Join(Exercises.Planned, _prosecutor with { User = new("P.OAK") }).ThenHappened<MemberJoined>();
    }

    private static When<ExerciseEvent> Join(ExerciseEvent[] history, ScrutinyMember member) =>
        Given(history).When(exercise => JoinMember.Decide(new(member), Exercises.On(Any.Lead), exercise, [Exercises.Magistrate.User, new("P.OAK")]));
}
