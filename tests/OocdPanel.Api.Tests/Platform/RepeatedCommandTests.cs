using OocdPanel.Api.Tests.BadInput;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Platform;

/// <summary>Over generated histories, each from its seed, on a real database: a command whose id was accepted before writes nothing.</summary>
public sealed class RepeatedCommandTests(RunningService service) : IClassFixture<RunningService>
{
    private const int Tries = 36;

    /// <summary>What ends a history, or needs a second child: done at the end of one, below.</summary>
    private static readonly string[] _atTheEnd = ["withdraw-referral", "transfer-case", "erase-child", "erase-victim", "merge-children", "separate-children", "change-policy", "import-reference", "submit-referral", "refer-for-prevention"];

    private static readonly string[] _any = [.. Ready.Places.Keys.Except(_atTheEnd)];

    [Fact]
    public async Task A_repeated_command_writes_nothing_in_any_history()
    {
        var (repeated, refused) = (new HashSet<string>(), 0);
        for (var seed = 1; seed <= 14; seed++)
        {
            var random = new Random(seed);
            using var twice = new SentTwice(service, random);
            using var http = new HttpClient(twice) { BaseAddress = service.Host.Address };
            await LiveAsync(new Journey(http, service.Clock), random);
            repeated.UnionWith(twice.Repeated);
            refused += twice.Refused;
        }

        // Promises are kept easily where nothing happens.
        refused.ShouldBeGreaterThan(50);
        repeated.Count.ShouldBeGreaterThan(50, string.Join(", ", repeated.Order()));
    }

    private static async Task LiveAsync(Journey journey, Random random)
    {
        await journey.DoAsync(Calls.SubmitReferral);
        for (var tries = 0; tries < Tries; tries++)
        {
            var onward = Onward(await journey.StageAsync());
            if (random.Next(3) > 0)
                foreach (var call in onward)
                    await journey.SendAsync(call(journey));
            else
                await journey.SendAsync(Ready.Places[_any[random.Next(_any.Length)]].Call(journey).Again());
        }
        Func<Journey, Call>[] ends = [Calls.WithdrawReferral, Calls.TransferCase, Calls.EraseVictim, Calls.EraseChild];
        await journey.SendAsync(ends[random.Next(ends.Length)](journey));
        await journey.ReferOtherAsync();
        await journey.SendAsync(Calls.MergeChildren(journey));
        await journey.SendAsync(Calls.SeparateChildren(journey));
    }

    /// <summary>What could bring the case further from where it stands.</summary>
    private static Func<Journey, Call>[] Onward(string stage) => Stages.Find(stage) switch
    {
        Stage.Referred => [Calls.ScreenReferral],
        Stage.ReturnedForInformation => [Calls.ProvideInformation],
        Stage.AwaitingAllocation => [Calls.AllocateCase],
        Stage.BeingAssessed =>
        [
            Calls.RecordVictimViews, Calls.BeginAssessment, Calls.RecordConsent, .. Assessment.Sections.Select(section => (Func<Journey, Call>)(j => Calls.WriteSection(j, section))),
            .. RecordVoice.Four.Select(whose => (Func<Journey, Call>)(j => Calls.RecordVoice(j, whose))), Calls.RecordNeeds, Calls.WritePlans, Calls.MakeJudgements, Calls.PlanContingency, Calls.CompleteAssessment,
        ],
        Stage.AwaitingCountersignature => [Calls.CountersignAssessment],
        Stage.ReadyForPanel => [Calls.ConvenePanel, Calls.ListCase],
        Stage.AwaitingPanel =>
        [
            .. new[] { People.Seconded, People.Chair, People.Member }.Select(member => (Func<Journey, Call>)(j => Calls.RecordAttendance(j, member.User.Value))),
            Calls.OpenPanel, Calls.RecordView, j => Calls.DecideItem(j).With("departureReasons", "It fits better."),
        ],
        Stage.AwaitingConfirmation => [Calls.ConfirmDecision],
        Stage.Escalated => [Calls.ResolveEscalation, j => Calls.ResolveEscalation(j).As(People.Inspector)],
        Stage.AwaitingDelivery => [Calls.DeliverDisposal],
        Stage.Delivered => [Calls.AgreePlan],
        Stage.InProgramme => [Calls.RecordSession, Calls.RecordFeedback, Calls.ReviewProgramme, Calls.EndProgramme],
        Stage.ProgrammeEnded => [Calls.FinaliseOutcome22, Calls.ClosePanel, Calls.CorrectMinutes, Calls.AgreeMinutes],
        Stage.Outcome22Final => [Calls.CloseCase],
        Stage.AwaitingProsecutionDecision => [Calls.DecideAfterFailure],
        _ => [],
    };
}
