using OocdPanel.Domain.Scrutiny;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Scrutiny;

[Trait("Command", "freeze-frame")]
public class FreezeFrameTests
{
    [Fact, Trait("Case", "accepted")]
    public void Every_decision_is_in_it_once_in_its_stratum_and_overrides_are_one_of_their_own()
    {
        var frozen = Freeze(Exercises.Planned, Exercises.InScope).ThenHappened<FrameFrozen>();
        frozen.Cases.GroupBy(one => one.Stratum).ToDictionary(stratum => stratum.Key, stratum => stratum.Count())
            .ShouldBe(new Dictionary<string, int> { ["female"] = 6, ["male"] = 3, [Strata.Overrides] = 1 }, ignoreOrder: true);
        frozen.Position.ShouldBe(500);
    }

    [Fact, Trait("Case", "accepted")]
    public void Its_hash_is_of_lines_that_anybody_can_write_down()
    {
        // printf '00000000-0000-0000-0000-000000000001\t20\tfemale\t-\n' | sha256sum
        var frozen = Freeze(Exercises.Planned, [Exercises.Decision(1)]).ThenHappened<FrameFrozen>();
        Frame.Text(frozen.Cases).ShouldBe("00000000-0000-0000-0000-000000000001\t20\tfemale\t-\n");
        frozen.Hash.ShouldBe("1e3e6fe5e30d5f1076ca559e91aa11ec2c4e9e4fb0bca33cc6dd5ab8444253e3");
    }

    [Fact, Trait("Case", "accepted")]
    public void A_theme_takes_what_has_something_of_each_kind_it_names()
    {
        ExerciseEvent[] themed = [Exercises.Plan with { Theme = new(["theft"], [new("youth-caution")], ["slcn", "urgent"], null) }];
        var wanted = Exercises.Decision(1) with { Disposal = new("youth-caution"), Flags = ["slcn"] };
        Freeze(themed, [
            wanted, wanted with { Case = Exercises.Case(2), Flags = [] }, wanted with { Case = Exercises.Case(3), OffenceGroup = "drugs" },
            wanted with { Case = Exercises.Case(4), Disposal = new("charge") }, wanted with { Case = Exercises.Case(5), Flags = ["urgent", "send"] },
        ]).ThenHappened<FrameFrozen>().Cases.Select(one => one.Case).ShouldBe([Exercises.Case(1), Exercises.Case(5)]);
    }

    [Fact, Trait("Case", "boundary")]
    public void On_the_last_day_of_the_period_but_not_before()
    {
        Freeze(Exercises.Planned, Exercises.InScope, new(2024, 6, 30)).ThenHappened<FrameFrozen>();
        Freeze(Exercises.Planned, Exercises.InScope, new(2024, 6, 29)).ThenRefused<PeriodNotOver>();
    }

    [Fact, Trait("Case", "boundary")]
    public void As_many_as_the_log_takes_in_one_event()
    {
        var many = Enumerable.Range(1, 5_000).Select(Exercises.Decision).ToList(); // 51 characters each, and 100 more
        Freeze(Exercises.Planned, many).ThenHappened<FrameFrozen>();
        Freeze(Exercises.Planned, [.. Enumerable.Range(1, 8_000).Select(Exercises.Decision)]).ThenRefused<FrameTooLarge>().Decisions.ShouldBe(8_000);
    }

    [Fact, Trait("Case", "refused")]
    public void Not_empty_not_twice_and_not_once_closed()
    {
        Freeze(Exercises.Planned, []).ThenRefused<FrameEmpty>();
        Freeze(Exercises.WithFrame, Exercises.InScope).ThenRefused<FrozenAlready>();
        Freeze([.. Exercises.WithSample, new ExerciseClosed("Done", null, [])], Exercises.InScope).ThenRefused<ExerciseIsClosed>();
    }

    private static When<ExerciseEvent> Freeze(ExerciseEvent[] history, IReadOnlyList<DecisionInScope> inScope, DateOnly? on = null) =>
        Given(history).When(exercise => FreezeFrame.Decide(new(inScope, 500), Any.Act(Any.Lead, on ?? Exercises.Frozen), exercise));
}
