using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Cases;

/// <summary>The stage on the worklist is derived in SQL, the case’s own in C#: they say the same, at every step.</summary>
public sealed class StageTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task At_every_step_of_the_way() => (await Watched(Stage.Closed)).ShouldBe(13);

    [Theory]
    [InlineData(Stage.ReturnedForInformation)]
    [InlineData(Stage.Ineligible)]
    public async Task Where_screening_ends_otherwise(Stage stage) => (await Watched(stage)).ShouldBe(2);

    [Fact]
    public async Task Where_information_was_provided_the_assessment_sent_back_the_case_carried_over_and_returned_to_the_panel()
    {
        var journey = Watch(out _);
        await journey.To(Stage.ReturnedForInformation);
        await DoAsync(journey, Calls.ProvideInformation, Stage.Referred);
        await journey.To(Stage.AwaitingCountersignature);
        await DoAsync(journey, Calls.SendAssessmentBack, Stage.BeingAssessed);
        await DoAsync(journey, Calls.CompleteAssessment, Stage.AwaitingCountersignature);
        await journey.To(Stage.AwaitingPanel);
        await DoAsync(journey, Calls.ClosePanel, Stage.ReadyForPanel);
        journey.BackAt(Stage.ReadyForPanel);
        await journey.To(Stage.InProgramme);
        await DoAsync(journey, Calls.EndProgrammeUnfinished, Stage.ReadyForPanel);
        journey.BackAt(Stage.ReadyForPanel);
        await journey.To(Stage.Closed);
    }

    [Fact]
    public async Task Where_the_case_is_listed_while_it_is_still_assessed()
    {
        var journey = Watch(out _);
        await journey.To(Stage.BeingAssessed);
        await journey.DoAsync(Calls.ConvenePanel);
        await DoAsync(journey, Calls.ListCase, Stage.BeingAssessed);
        await journey.AssessAsync();
        await ShouldBeAt(journey, Stage.AwaitingCountersignature);
        await DoAsync(journey, Calls.CountersignAssessment, Stage.AwaitingPanel);
        await DoAsync(journey, Calls.OpenPanel, Stage.AwaitingPanel);
        await DoAsync(journey, Calls.ClosePanel, Stage.ReadyForPanel);
    }

    private async Task<int> Watched(Stage last)
    {
        var journey = Watch(out var stages);
        await journey.To(last);
        return stages.Count;
    }

    private Journey Watch(out List<Stage> stages)
    {
        var journey = new Journey(service);
        var seen = stages = [];
        journey.Arrived = async stage =>
        {
            seen.Add(stage);
            await ShouldBeAt(journey, stage);
        };
        return journey;
    }

    private async Task DoAsync(Journey journey, Func<Journey, Call> call, Stage then)
    {
        await journey.DoAsync(call);
        await ShouldBeAt(journey, then);
    }

    private async Task ShouldBeAt(Journey journey, Stage stage)
    {
        (await journey.StageAsync()).ShouldBe(stage.Code());
        (await service.ScalarAsync("select stage from read.case_list where case_id = $1", journey.Case)).ShouldBe(stage.Code());
    }
}
