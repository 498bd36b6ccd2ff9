using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;

namespace OocdPanel.Api.Tests.Journeys;

/// <summary>One child's case, taken through the service over HTTP.</summary>
public sealed class Journey(HttpClient http, TimeProvider clock)
{
    /// <summary>The way a case goes: the stage it comes to, and what brings it there.</summary>
    private static readonly (Stage Stage, Func<Journey, Task> Step)[] Way =
    [
        (Stage.Referred, j => j.DoAsync(Calls.SubmitReferral)),
        (Stage.AwaitingAllocation, j => j.DoAsync(Calls.ScreenReferral)),
        (Stage.BeingAssessed, j => j.DoAsync(Calls.AllocateCase)),
        (Stage.AwaitingCountersignature, j => j.AssessAsync()),
        (Stage.ReadyForPanel, j => j.DoAsync(Calls.CountersignAssessment)),
        (Stage.AwaitingPanel, j => j.MeetAsync()),
        (Stage.AwaitingConfirmation, j => j.DoAsync(Calls.DecideItem)),
        (Stage.AwaitingDelivery, j => j.DoAsync(Calls.ConfirmDecision)),
        (Stage.Delivered, j => j.DoAsync(Calls.DeliverDisposal)),
        (Stage.InProgramme, j => j.DoAsync(Calls.AgreePlan)),
        (Stage.ProgrammeEnded, j => j.DoAsync(Calls.EndProgramme)),
        (Stage.Outcome22Final, j => j.DoAsync(Calls.FinaliseOutcome22)),
        (Stage.Closed, j => j.DoAsync(Calls.CloseCase)),
    ];

    private readonly Dictionary<Guid, long> versions = [];
    private int done;

    public Journey(RunningService service)
        : this(service.Http, service.Clock) => Service = service;

    /// <summary>What the journey goes through; null where it is not to be touched otherwise than over HTTP.</summary>
    public RunningService? Service { get; }

    public DateOnly Today => UkTime.DayOf(clock.GetUtcNow());

    /// <summary>Where the child lives; Shropshire, when not said.</summary>
    public string District { get; init; } = "E06000051";

    public Guid Case { get; private set; }

    public Guid Child { get; private set; }

    public Guid Panel { get; private set; }

    public Guid Programme { get; private set; }

    public Guid Exercise { get; private set; }

    /// <summary>The review opened last.</summary>
    public Guid Review { get; private set; }

    /// <summary>The release of the review of its decision, once it is made ready.</summary>
    public Call? Release { get; set; }

    /// <summary>The case under another record, of which it may turn out that it is of the same child.</summary>
    public Journey? Other { get; private set; }

    /// <summary>The case's version.</summary>
    public long Version => VersionOf(Case);

    /// <summary>Called after every step: the case has just come to that stage.</summary>
    public Func<Stage, Task> Arrived { get; set; } = _ => Task.CompletedTask;

    /// <summary>A fresh case, brought to a stage; at awaiting panel the meeting is open and quorate.</summary>
    public static async Task<Journey> ToAsync(RunningService service, Stage stage, string? district = null)
    {
        var journey = district is null ? new Journey(service) : new Journey(service) { District = district };
        await journey.To(stage);
        return journey;
    }

    /// <summary>Onwards to a stage from where it is.</summary>
    public async Task To(Stage stage)
    {
        if (stage is Stage.ReturnedForInformation or Stage.Ineligible)
        {
            await To(Stage.Referred);
            await DoAsync(stage == Stage.Ineligible ? Calls.FindIneligible : Calls.ReturnReferral);
            await Arrived(stage);
            return;
        }
        var last = Array.FindIndex(Way, step => step.Stage == stage);
        for (; done <= last; done++)
        {
            await Way[done].Step(this);
            await Arrived(Way[done].Stage);
        }
    }

    /// <summary>The steps after this stage are to be done again: the case went back.</summary>
    public void BackAt(Stage stage) => done = Array.FindIndex(Way, step => step.Stage == stage) + 1;

    public async Task DoAsync(Func<Journey, Call> call) => (await SendAsync(call(this))).ShouldBeAccepted();

    /// <summary>A child without an offence: referred, assessed and countersigned.</summary>
    public async Task PreventAsync()
    {
        foreach (var step in new Func<Journey, Call>[] { Calls.ReferForPrevention, Calls.ScreenReferral, Calls.AllocateCase })
            await DoAsync(step);
        await FinishAssessmentAsync();
        await DoAsync(Calls.CountersignAssessment);
    }

    public async Task AssessAsync()
    {
        await DoAsync(Calls.RecordVictimViews);
        await FinishAssessmentAsync();
    }

    private async Task FinishAssessmentAsync()
    {
        await WriteAssessmentAsync();
        await DoAsync(Calls.MakeJudgements);
        await DoAsync(Calls.CompleteAssessment);
    }

    /// <summary>All of the assessment but the judgements.</summary>
    public async Task WriteAssessmentAsync()
    {
        await WriteSectionsAsync();
        foreach (var whose in RecordVoice.Four)
            await DoAsync(j => Calls.RecordVoice(j, whose));
        await DoAsync(Calls.RecordNeeds);
        await DoAsync(Calls.WritePlans);
    }

    public async Task BeginAssessmentAsync()
    {
        await DoAsync(Calls.BeginAssessment);
        await DoAsync(Calls.RecordConsent);
    }

    /// <summary>Begun, agreed to, and every section written.</summary>
    public async Task WriteSectionsAsync()
    {
        await BeginAssessmentAsync();
        foreach (var section in Assessment.Sections)
            await DoAsync(j => Calls.WriteSection(j, section));
    }

    /// <summary>A meeting, convened and with the case on its agenda.</summary>
    public async Task ListAsync()
    {
        await DoAsync(Calls.ConvenePanel);
        await DoAsync(Calls.ListCase);
    }

    public async Task MeetAsync()
    {
        await ListAsync();
        foreach (var member in new[] { People.Seconded, People.Chair, People.Member })
            await DoAsync(j => Calls.RecordAttendance(j, member.User.Value));
        await DoAsync(Calls.OpenPanel);
    }

    /// <summary>From an open meeting: another disposal than usual, decided and confirmed.</summary>
    public async Task DecideAsync(string disposal)
    {
        var decide = Calls.DecideItem(this).With("disposal", disposal).With("departureReasons", "It fits better.");
        (await SendAsync(disposal == "youth-conditional-caution" ? decide.With("conditions", Calls.Conditions(this)) : decide)).ShouldBeAccepted();
        await DoAsync(Calls.ConfirmDecision);
    }

    /// <summary>From an open meeting: decided, confirmed and given.</summary>
    public async Task DeliverAsync(string disposal)
    {
        await DecideAsync(disposal);
        var deliver = Calls.DeliverCaution(this);
        (await SendAsync(disposal == "youth-conditional-caution" ? deliver.With("requirements", Calls.Requirements) : deliver)).ShouldBeAccepted();
    }

    /// <summary>From an open meeting: a programme under that disposal, and not completed.</summary>
    public async Task FailAsync(string disposal)
    {
        await DeliverAsync(disposal);
        await DoAsync(Calls.AgreePlan);
        await DoAsync(Calls.EndProgrammeUnfinished);
    }

    /// <summary>A child who was cautioned before is cautioned again.</summary>
    public async Task CautionTwiceAsync()
    {
        var referral = Calls.SubmitReferral(this);
        foreach (var call in new Func<Call>[] { () => referral, () => referral.Again().With("child.match", Child) })
        {
            (await SendAsync(call())).ShouldBeAccepted();
            BackAt(Stage.Referred);
            await To(Stage.AwaitingPanel);
            await DeliverAsync("youth-caution");
        }
    }

    /// <summary>Another record, brought to a stage by a case of its own.</summary>
    /// <param name="like">A field of the referral, such as the given name, and what it says.</param>
    public async Task ReferOtherAsync(Stage stage = Stage.Referred, params (string Field, object Value)[] like)
    {
        Other = new Journey(http, clock) { District = District };
        (await Other.SendAsync(like.Aggregate(Calls.SubmitReferral(Other), (call, field) => call.With(field.Field, field.Value)))).ShouldBeAccepted();
        Other.BackAt(Stage.Referred);
        await Other.To(stage);
    }

    /// <summary>The same, found to be of the same child: the journey's own record stays.</summary>
    public async Task MergeOtherAsync(Stage stage = Stage.Referred)
    {
        await ReferOtherAsync(stage);
        await DoAsync(Calls.MergeChildren);
    }

    /// <summary>An exercise whose frame is frozen, the journey's decision and all others of its area in it.</summary>
    public async Task FreezeAsync()
    {
        await DoAsync(Calls.PlanExercise);
        await DoAsync(Calls.JoinMember);
        await DoAsync(Calls.FreezeFrame);
    }

    /// <summary>The same, and every decision of it drawn; of more than one draw holds, one exercise after the other until the journey's is among them.</summary>
    public async Task DrawAsync()
    {
        do
        {
            await FreezeAsync();
            await DrawAllAsync();
        }
        while ((await SampleAsync()).All(drawn => drawn.GetProperty("case").GetGuid() != Case));
    }

    /// <summary>As many decisions of the frozen frame as one draw holds.</summary>
    public async Task DrawAllAsync()
    {
        var all = (await GetAsync(People.ScrutinyLead, $"/exercises/{Exercise}/frame")).Body.GetProperty("decisions").GetInt32();
        (await SendAsync(Calls.DrawSample(this).With("size", Math.Min(all, MostDrawn)).With("seed", $"Herons {Exercise}"))).ShouldBeAccepted();
    }

    public async Task<IReadOnlyList<JsonElement>> SampleAsync() => [.. (await GetAsync(People.ScrutinyLead, $"/exercises/{Exercise}")).Body.GetProperty("sample").EnumerateArray()];

    /// <summary>The number under which the journey's case was drawn.</summary>
    public async Task<int> NumberAsync() => (await SampleAsync()).First(drawn => drawn.GetProperty("case").GetGuid() == Case).GetProperty("number").GetInt32();

    private const int MostDrawn = 300;

    public async Task<Reply> SendAsync(Call call)
    {
        using var request = Request(call);
        var reply = await SendAsync(request);
        if (reply.Status is 200 or 201)
            Remember(call, reply.Answer);
        return reply;
    }

    public static HttpRequestMessage Request(Call call)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(call.Path, UriKind.Relative))
        {
            Content = new StringContent(call.Body.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", call.By.Token());
        request.Headers.Add("Idempotency-Key", call.Id.ToString());
        if (call.Seen is { } seen)
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{seen}\"");
        return request;
    }

    public async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        using var response = await http.SendAsync(request);
        return await Reply.OfAsync(response);
    }

    public async Task<Reply> GetAsync(Person person, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", person.Token());
        return await SendAsync(request);
    }

    /// <summary>A record's version, as the last answer about it gave it; 0 where there was none.</summary>
    public long VersionOf(Guid record) => versions.GetValueOrDefault(record);

    /// <summary>The stage that the case's history folds to, as the service tells it.</summary>
    public async Task<string> StageAsync() =>
        (await GetAsync(People.Manager, $"/cases/{Case}")).Body.GetProperty("stage").GetString()!;

    /// <summary>The case is in the sample of an exercise, at the version given of its review.</summary>
    public void Sampled(Guid exercise, Guid review, long version)
    {
        (Exercise, Review) = (exercise, review);
        versions[review] = version;
    }

    private void Remember(Call call, Answer answer)
    {
        foreach (var changed in answer.Changed)
        {
            versions[changed.Id] = changed.Version;
            switch (changed.Type)
            {
                case "case" when call.Name is "submit-referral" or "refer-for-prevention" || changed.Id == Case:
                    Case = changed.Id;
                    break;
                case "child" when call.Name is not ("merge-children" or "separate-children" or "erase-child" or "record-appeal"):
                    Child = changed.Id;
                    break;
                case "panel":
                    Panel = changed.Id;
                    break;
                case "programme":
                    Programme = changed.Id;
                    break;
                case "exercise":
                    Exercise = changed.Id;
                    break;
                case "review":
                    Review = changed.Id;
                    break;
            }
        }
    }
}
