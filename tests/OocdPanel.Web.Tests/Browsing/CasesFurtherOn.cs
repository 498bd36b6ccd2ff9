using OocdPanel.Api.Assessments;
using OocdPanel.Api.Cases;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Platform.SignIn;
using OocdPanel.Api.Programmes;
using OocdPanel.Api.Records;
using OocdPanel.Api.Referrals;
using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using Shouldly;

namespace OocdPanel.Web.Tests.Browsing;

/// <summary>Cases behind the scenes, from the assessment on: each step takes the case from where the one before leaves it.</summary>
public static class CasesFurtherOn
{
    public static DateOnly Today => UkTime.DayOf(TimeProvider.System.GetUtcNow());

    public static Person Named(string user) => DevelopmentPeople.All.First(known => known.Person.User.Value == user).Person;

    /// <summary>A case for p.okoye to assess, of these offences and without a victim.</summary>
    public static async Task<CaseId> ToAssessAsync(this Site site, params string[] offences)
    {
        var referral = CasesUnderWay.Referral(CasesUnderWay.NameOfItsOwn()) with
        {
            Offences = [.. offences.DefaultIfEmpty("criminal-damage-under-500").Select(code => new OffenceRequest(code, Today.AddDays(-7), null))],
            Victims = [],
        };
        var id = new CaseId((await site.DoAsync("o.reid", new SubmitReferralSlice(), new Target(), referral)).Id);
        await site.DoAsync("s.cole", new ScreenReferralSlice(), new Target(id), new ScreenReferralRequest("eligible", null, null));
        await site.DoAsync("m.hart", new AllocateCaseSlice(), new Target(id), new AllocateCaseRequest("p.okoye"));
        return id;
    }

    /// <summary>Begun, with the child’s consent.</summary>
    public static async Task BeginAsync(this Site site, CaseId id)
    {
        await site.DoAsync("p.okoye", new BeginAssessmentSlice(), new Target(id), new NothingToSay());
        await site.DoAsync("p.okoye", new RecordConsentSlice(), new Target(id), new RecordConsentRequest("child", true, Today, null));
    }

    public static async Task WriteAsync(this Site site, CaseId id, int sections = 6)
    {
        if ((await site.CaseAsync(id)).Assessments.Count == 0)
            await site.BeginAsync(id);
        foreach (var section in Assessment.Sections.Take(sections))
            await site.DoAsync("p.okoye", new WriteSectionSlice(), new Target(id), new WriteSectionRequest(section, $"Talked through {section} with Robin and a parent."));
    }

    /// <summary>The four voices, the needs, contingency actions and plans.</summary>
    public static async Task HearAsync(this Site site, CaseId id, Person? by = null)
    {
        await DoAsync(new PlanContingencySlice(), new PlanContingencyRequest([new("child", "Missing overnight", "Call the aunt", "P. Okoye", "At once"), new("others", "A fight", "Call the school", "P. Okoye", "At once")]));
        foreach (var whose in RecordVoice.Four)
            await DoAsync(new RecordVoiceSlice(), new RecordVoiceRequest(whose, true, $"The {whose} said so.", null));
        await DoAsync(new RecordNeedsSlice(), new RecordNeedsRequest(true, true, "attending", 25, true, "ehcp",
            [.. RecordNeeds.ServiceKinds.Select(service => new ServiceNeedRequest(service, true, true, false))],
            [.. RecordNeeds.ScreeningKinds.Select(kind => new HealthScreeningRequest(kind, true, "Nothing found.", false))], null));
        await DoAsync(new WritePlansSlice(), new WritePlansRequest("I want to box again.", "A mentor."));

        async Task DoAsync<TRequest>(Slice<TRequest> slice, TRequest request) where TRequest : Request =>
            (await site.Service<Commands>().RunAsync(slice, new Target(id), request, new Caller(by ?? Named("p.okoye"), Guid.NewGuid()), CancellationToken.None)).ShouldBeOfType<Result.Accepted>();
    }

    public static Task JudgeAsync(this Site site, CaseId id, string safety = "low") =>
        site.DoAsync("p.okoye", new MakeJudgementsSlice(), new Target(id), new MakeJudgementsRequest(safety, "low", "low", "A first and impulsive act."));

    public static async Task<CaseId> AssessedAsync(this Site site, params string[] offences)
    {
        var id = await site.ToAssessAsync(offences);
        await site.WriteAsync(id);
        await site.HearAsync(id);
        await site.JudgeAsync(id);
        await site.DoAsync("p.okoye", new CompleteAssessmentSlice(), new Target(id), new NothingToSay());
        return id;
    }

    public static async Task<CaseId> ReadyAsync(this Site site, params string[] offences)
    {
        var id = await site.AssessedAsync(offences);
        await site.DoAsync("m.hart", new CountersignAssessmentSlice(), new Target(id), new CountersignAssessmentRequest(true, null), await site.VersionAsync(id));
        return id;
    }

    /// <summary>A meeting of today for police, youth justice and health, chaired by c.diaz, with these cases on its agenda.</summary>
    public static async Task<PanelId> ConvenedAsync(this Site site, params CaseId[] cases)
    {
        var panel = new PanelId((await site.DoAsync("c.diaz", new ConvenePanelSlice(), new Target(), new ConvenePanelRequest(
            "shropshire", Today, [new("s.cole", "police"), new("c.diaz", "yjs"), new("h.wu", "health")]))).Id);
        foreach (var id in cases)
            await site.DoAsync("c.diaz", new ListCaseSlice(), new Target(id, panel), new NothingToSay());
        return panel;
    }

    public static async Task OpenAsync(this Site site, PanelId panel, params string[] present)
    {
        foreach (var member in present)
            await site.DoAsync("c.diaz", new RecordAttendanceSlice(), new Target(Panel: panel), new RecordAttendanceRequest(member, true));
        await site.DoAsync("c.diaz", new OpenPanelSlice(), new Target(Panel: panel), new NothingToSay());
    }

    /// <summary>The case on the agenda of a meeting that is open and has a quorum.</summary>
    public static async Task<(CaseId Case, PanelId Panel)> HeardAsync(this Site site, params string[] offences)
    {
        var id = await site.ReadyAsync(offences);
        var panel = await site.ConvenedAsync(id);
        await site.OpenAsync(panel, "s.cole", "c.diaz", "h.wu");
        return (id, panel);
    }

    public static async Task<CaseId> DecidedAsync(this Site site, string disposal = "outcome-22")
    {
        var (id, panel) = await site.HeardAsync();
        await site.DoAsync("c.diaz", new DecideItemSlice(), new Target(id, panel), Decision(disposal), await site.VersionAsync(id));
        return id;
    }

    public static DecideItemRequest Decision(string disposal) => new(disposal, "An activity answers the causes.", null, null)
    {
        Pack = 1,
        Alternatives = "A community resolution was thought of.",
        Diversity = "Speech and language needs were talked about.",
    };

    public static async Task<CaseId> ConfirmedAsync(this Site site, string disposal = "outcome-22")
    {
        var id = await site.DecidedAsync(disposal);
        await site.DoAsync("d.marsh", new ConfirmDecisionSlice(), new Target(id), new ConfirmDecisionRequest(true), await site.VersionAsync(id));
        return id;
    }

    public static async Task<CaseId> DeliveredAsync(this Site site, string disposal = "outcome-22")
    {
        var id = await site.ConfirmedAsync(disposal);
        await site.DoAsync("s.cole", new DeliverDisposalSlice(), new Target(id), new DeliverDisposalRequest("The youth centre") { AppropriateAdult = new("Jo Walker", "mother") });
        return id;
    }

    public static async Task<(CaseId Case, ProgrammeId Programme)> InProgrammeAsync(this Site site, string disposal = "outcome-22")
    {
        var id = await site.DeliveredAsync(disposal);
        var agreed = await site.DoAsync("p.okoye", new AgreePlanSlice(), new Target(id), new AgreePlanRequest([new("Repair the fence", "p.okoye", Today.AddDays(14), null)]));
        return (id, new ProgrammeId(agreed.Of("programme")));
    }

    public static async Task<(CaseId Case, ProgrammeId Programme)> CompletedAsync(this Site site, string disposal = "outcome-22")
    {
        var (id, programme) = await site.InProgrammeAsync(disposal);
        await site.DoAsync("p.okoye", new EndProgrammeSlice(), new Target(Programme: programme), new EndProgrammeRequest(true, Today, null, "The caretaker signed.", "Youth club on Thursdays."));
        return (id, programme);
    }

    public static async Task<CaseView> CaseAsync(this Site site, CaseId id) =>
        (await site.Service<CaseReading>().CaseAsync(Named("m.hart"), id, "a test", CancellationToken.None))!;

    public static async Task<long> ChildVersionAsync(this Site site, ChildId id) =>
        (await site.Service<ChildReading>().ChildAsync(Named("r.vale"), id, null, default))!.Version;

    public static async Task<long> VersionAsync(this Site site, CaseId id) => (await site.CaseAsync(id)).Version;
}
