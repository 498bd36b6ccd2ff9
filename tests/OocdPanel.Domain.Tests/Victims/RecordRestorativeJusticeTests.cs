using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using OocdPanel.Domain.Victims;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Victims;

[Trait("Command", "record-restorative-justice")]
public class RecordRestorativeJusticeTests
{
    [Fact, Trait("Case", "accepted")]
    public void It_goes_from_offer_to_end()
    {
        string? stage = null;
        foreach (var next in new[] { "offered", "explained", "agreed", "under-way", "done" })
        {
            Record(new(1, next, true, null), stage).Then(new RestorativeJusticeRecorded(1, next, true, Any.Referral, null));
            stage = next;
        }
    }

    [Theory, Trait("Case", "accepted")]
    [InlineData(null, "could-not-be-explored")]
    [InlineData("agreed", "could-not-be-pursued")]
    public void It_ends_earlier_with_the_reason(string? stage, string next) => Record(new(1, next, null, "No suitable place"), stage).ThenHappened<RestorativeJusticeRecorded>();

    [Theory, Trait("Case", "refused")]
    [InlineData(null, "could-not-be-explored")]
    [InlineData("agreed", "could-not-be-pursued")]
    public void It_does_not_without(string? stage, string next) => Record(new(1, next, null, " "), stage).ThenRefused<FieldMissing>().Field.ShouldBe("why");

    [Theory, Trait("Case", "refused")]
    [InlineData(null, "done")]
    [InlineData("offered", "under-way")]
    [InlineData("agreed", "offered")]
    [InlineData("done", "offered")]
    public void No_stage_is_left_out_or_comes_again(string? stage, string next) => Record(new(1, next, null, null), stage).ThenRefused<NotTheNextStage>();

    [Fact, Trait("Case", "accepted")]
    public void A_victim_may_change_their_mind() => Record(new(1, "agreed", true, null), "declined").ThenHappened<RestorativeJusticeRecorded>();

    [Fact, Trait("Case", "refused")]
    public void What_the_victim_does_not_want_is_not_agreed()
    {
        Record(new(1, "agreed", false, null), "explained").ThenRefused<NotWanted>();
        Record(new(1, "declined", false, null), "explained").ThenHappened<RestorativeJusticeRecorded>();
    }

    [Fact, Trait("Case", "refused")]
    public void A_victim_who_does_not_want_the_service_is_offered_nothing()
    {
        Given(Harmed.With(Journey.Allocated, Harmed.Consent(false))).When(@case => RecordRestorativeJustice.Decide(new(1, "offered", null, null), Harmed.Worker, @case)).ThenRefused<ContactRefused>();
        Given(Harmed.With(Journey.Allocated, Harmed.Consent(false)))
            .When(@case => RecordRestorativeJustice.Decide(new(1, "could-not-be-explored", null, "No contact wanted"), Harmed.Worker, @case)).ThenHappened<RestorativeJusticeRecorded>();
    }

    [Fact, Trait("Case", "accepted")]
    public void And_is_recorded_as_not_engaging()
    {
        Given(Harmed.With(Journey.Allocated, Harmed.Consent(false)))
            .When(@case => RecordRestorativeJustice.Decide(new(1, "declined", false, null), Harmed.Worker, @case)).ThenHappened<RestorativeJusticeRecorded>().Stage.ShouldBe("declined");
        OocdPanel.Domain.Reporting.RestorativeResult.Of("declined").ShouldBe(OocdPanel.Domain.Reporting.RestorativeResult.DidNot);
    }

    [Fact, Trait("Case", "boundary")]
    public void Every_stage_has_stages_after_it_that_exist() =>
        RestorativeStages.All.SelectMany(stage => RestorativeStages.After(stage)).Except(RestorativeStages.All).ShouldBeEmpty();

    private static When<CaseEvent> Record(RecordRestorativeJustice command, string? stage) =>
        Given(stage is null ? Harmed.With(Journey.Allocated) : Harmed.With(Journey.Allocated, new RestorativeJusticeRecorded(1, stage, null, Any.Referral, null)))
            .When(@case => RecordRestorativeJustice.Decide(command, Harmed.Worker, @case));
}
