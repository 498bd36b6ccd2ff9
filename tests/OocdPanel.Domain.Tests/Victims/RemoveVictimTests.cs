using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Records;
using OocdPanel.Domain.Shared;
using OocdPanel.Domain.Victims;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Victims;

[Trait("Command", "remove-victim")]
public class RemoveVictimTests
{
    private static readonly VictimRemoved _removed = new(1, "A witness");

    [Fact, Trait("Case", "accepted")]
    public void Whoever_was_added_by_mistake_is_no_victim_any_more()
    {
        Remove(Harmed.With(Journey.Allocated)).Then(_removed);
        var @case = Given(Harmed.With(Journey.Allocated, new VictimViewsRecorded(1, "known", "Words"), _removed)).State;
        (@case.Victims.Length, @case.VictimViews.Count).ShouldBe((0, 0));
    }

    [Fact, Trait("Case", "accepted"), Trait("Command", "add-victim")]
    public void Their_number_is_not_given_again() => new When<CaseEvent>(
        AddVictim.Decide(new("Lee Late", null, null, Harmed.Adult), Harmed.Worker, Given(Harmed.With(Journey.Allocated, _removed)).State)).ThenHappened<VictimAdded>().Victim.ShouldBe(2);

    [Fact, Trait("Case", "accepted"), Trait("Command", "erase-victim")]
    public void They_can_still_be_erased() =>
        new When<CaseEvent>(EraseVictim.Decide(new(1, "retention-ended"), Given(Harmed.With(Journey.Closed, _removed)).State)).ThenHappened<VictimErased>();

    [Fact, Trait("Case", "boundary")]
    public void Up_to_the_first_decision()
    {
        CaseEvent[] heard = Harmed.With(Journey.Listed, new VictimViewsRecorded(1, "known", "Words"));
        Remove(heard).ThenHappened<VictimRemoved>();
        Remove([.. heard, new PanelDecisionRecorded(Any.Panel, Any.Chair, Any.Decision("nfa"))]).ThenRefused<DecidedWithTheVictim>();
        Remove([.. heard, new DecidedUrgently(Any.Manager, "Turns 18", Any.Decision("nfa"))]).ThenRefused<DecidedWithTheVictim>();
        Remove([.. heard, new PanelDecisionRecorded(Any.Panel, Any.Chair, Any.Decision("nfa")), new DecisionWithdrawn("Too harsh"), new VictimAdded(2, "X", null, null, Harmed.Adult, Any.Officer, Any.Referral)], 2)
            .ThenHappened<VictimRemoved>();
    }

    [Fact, Trait("Case", "refused")]
    public void Not_twice_not_of_a_case_that_has_ended_and_not_without_a_reason()
    {
        Remove(Harmed.With(Journey.Allocated, _removed)).ThenRefused<NoSuchVictim>();
        Remove(Harmed.With(Journey.Closed)).ThenRefused<CaseIsOver>();
        Remove(Harmed.With(Journey.Allocated), why: " ").ThenRefused<FieldMissing>().Field.ShouldBe("why");
    }

    private static When<CaseEvent> Remove(CaseEvent[] history, int victim = 1, string why = "A witness") =>
        Given(history).When(@case => RemoveVictim.Decide(new(victim, why), @case));
}
