using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Reporting;
using OocdPanel.Domain.Victims;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Reporting;

public class VictimClassificationTests
{
    private static readonly DateTimeOffset Noon = new(2024, 6, 5, 12, 0, 0, default);

    [Theory]
    [InlineData(null, 20, null, VictimContact.NoClock)]
    [InlineData(20, 20, null, VictimContact.InTime)]
    [InlineData(20, 21, null, VictimContact.Late)]
    [InlineData(20, 20, 14, VictimContact.InTime)]
    [InlineData(20, null, null, VictimContact.Awaited)]
    [InlineData(20, null, 20, VictimContact.LetGo)]
    [InlineData(20, null, 21, VictimContact.Missed)]
    public void Contact_is_in_time_up_to_its_last_day_and_not_due_where_the_wait_ended_by_then(int? by, int? reached, int? ended, string contact) =>
        VictimContact.Of(May(by), May(reached), May(ended)).ShouldBe(contact);

    [Theory]
    [InlineData(null, RestorativeResult.DidNot)]
    [InlineData(RestorativeStages.Offered, RestorativeResult.DidNot)]
    [InlineData(RestorativeStages.Explained, RestorativeResult.DidNot)]
    [InlineData(RestorativeStages.Agreed, RestorativeResult.DidNot)]
    [InlineData(RestorativeStages.UnderWay, RestorativeResult.Engaged)]
    [InlineData(RestorativeStages.Done, RestorativeResult.Engaged)]
    [InlineData(RestorativeStages.Declined, RestorativeResult.DidNot)]
    [InlineData(RestorativeStages.NotExplored, RestorativeResult.NotExplored)]
    [InlineData(RestorativeStages.NotPursued, RestorativeResult.NotPursued)]
    public void Restorative_justice_comes_to_one_of_four_things(string? stage, string result) => RestorativeResult.Of(stage).ShouldBe(result);

    [Fact]
    public void Who_was_asked_first_before_the_first_decision_was_asked_before_it()
    {
        var asked = VictimProgress.None.Then(new VictimViewsAsked(1, new(2024, 6, 6)), Noon.AddHours(1)).Then(new VictimViewsAsked(1, new(2024, 6, 5)), Noon);

        asked.AskedBefore(Noon.AddMinutes(1)).ShouldBeTrue();
        asked.AskedBefore(Noon.AddMinutes(-1)).ShouldBeFalse();
        asked.AskedBefore(null).ShouldBeTrue();
        VictimProgress.None.AskedBefore(null).ShouldBeFalse();
    }

    [Theory]
    [InlineData("known", true)]
    [InlineData("refused", true)]
    [InlineData("unobtainable", false)]
    public void Who_answers_was_asked(string state, bool asked) =>
        VictimProgress.None.Then(new VictimViewsRecorded(1, state, "Words"), Noon).AskedBefore(null).ShouldBe(asked);

    [Theory]
    [InlineData("information", "requested", "information requested")]
    [InlineData("information", "given", "information given")]
    [InlineData("support", "requested", "support requested")]
    [InlineData("support", "given", "support given")]
    [InlineData("support", "referred", "support given")]
    public void Help_is_requested_or_given(string kind, string step, string became)
    {
        var victim = VictimProgress.None.Then(new VictimHelpRecorded(1, kind, step, new(2024, 6, 5), null), Noon);

        var flags = new[]
        {
            (victim.InformationRequested, "information requested"), (victim.InformationGiven, "information given"),
            (victim.SupportRequested, "support requested"), (victim.SupportGiven, "support given"),
        };
        flags.Where(flag => flag.Item1).Select(flag => flag.Item2).ShouldBe([became]);
    }

    [Fact]
    public void The_wait_ends_on_the_first_day_it_is_over_and_begins_again_when_there_is_reason_to()
    {
        var ended = VictimProgress.None.Waiting(true, May(1)!.Value).Waiting(false, May(2)!.Value).Waiting(false, May(3)!.Value);

        ended.WaitEndedOn.ShouldBe(May(2));
        ended.Waiting(true, May(4)!.Value).WaitEndedOn.ShouldBeNull();
    }

    private static DateOnly? May(int? day) => day is { } given ? new(2024, 5, given) : null;
}
