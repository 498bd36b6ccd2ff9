using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using OocdPanel.Domain.Victims;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;
using Case = OocdPanel.Domain.Cases.Case;

namespace OocdPanel.Domain.Tests.Victims;

[Trait("Command", "record-victim-views")]
public class RecordVictimViewsTests
{
    private static CaseEvent[] WithVictim(CaseEvent[] history) => history.From(referral => referral with { Victims = [new(1, "Sam Sample", null)] });

    [Theory, Trait("Case", "accepted")]
    [InlineData("known", "Wants an apology")]
    [InlineData("unobtainable", "No answer to three letters")]
    [InlineData("refused", null)]
    public void Views_are_known_refused_or_unobtainable(string state, string? views) =>
        Record(Journey.Allocated, new(1, state, views)).Then(new VictimViewsRecorded(1, state, views));

    [Fact, Trait("Case", "accepted")]
    public void A_victim_who_was_asked_has_not_answered_yet()
    {
        Record(Journey.Allocated, new(1, "asked", null)).Then(new VictimViewsAsked(1, Any.Referral));
        Harmed.With(Journey.Allocated, new VictimViewsAsked(1, Any.Referral)).Aggregate(new Case(Any.Case), Case.Evolve).VictimViews.ShouldBeEmpty();
    }

    [Theory, Trait("Case", "refused")]
    [InlineData("known", null)]
    [InlineData("known", " ")]
    [InlineData("unobtainable", null)]
    public void Views_or_why_there_are_none_have_to_be_said(string state, string? views) =>
        Record(Journey.Allocated, new(1, state, views)).ThenRefused<FieldMissing>().Rule.ShouldBe("R9");

    [Theory, Trait("Case", "refused")]
    [InlineData(0)]
    [InlineData(2)]
    public void There_has_to_be_such_a_victim(int number) => Record(Journey.Allocated, new(number, "refused", null)).ThenRefused<NoSuchVictim>();

    [Fact, Trait("Case", "refused")]
    public void Not_when_closed() => Record(Journey.Closed, new(1, "refused", null)).ThenRefused<NotAtThatStage>();

    [Fact, Trait("Case", "refused")]
    public void Not_when_ineligible() =>
        Record([.. Journey.Referred, new FoundIneligible("Adult")], new(1, "refused", null)).ThenRefused<NotAtThatStage>();

    private static When<CaseEvent> Record(CaseEvent[] history, RecordVictimViews command) =>
        Given(WithVictim(history)).When(@case => RecordVictimViews.Decide(command, Harmed.Worker, @case));
}
