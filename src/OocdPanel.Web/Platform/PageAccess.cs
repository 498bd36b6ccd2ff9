using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.DependencyInjection;
using OocdPanel.Api.Administration;
using OocdPanel.Api.Assessments;
using OocdPanel.Api.Cases;
using OocdPanel.Api.Children;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Platform.Http;
using OocdPanel.Api.Platform.SignIn;
using OocdPanel.Api.Programmes;
using OocdPanel.Api.Records;
using OocdPanel.Api.Referrals;
using OocdPanel.Api.Reporting;
using OocdPanel.Api.Reporting.Rates;
using OocdPanel.Api.Scrutiny;
using OocdPanel.Api.Victims;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Web.Platform;

/// <summary>Who may open which folder of pages, said once: for anyone else the answer is 403. Every folder stands here.</summary>
internal static class PageAccess
{
    /// <summary>Folders below Pages, each with its roles. A page that sends a command has the command's roles.</summary>
    public static IReadOnlyList<(string Folder, IReadOnlyList<string> Roles)> Folders { get; } =
    [
        ("/Work", Roles.All),
        ("/Cases", CaseReading.Roles),
        ("/Referrals/Submit", new SubmitReferralSlice().Roles),
        ("/Referrals/Prevention", new ReferForPreventionSlice().Roles),
        ("/Referrals/Screen", new ScreenReferralSlice().Roles),
        ("/Referrals/Inform", new ProvideInformationSlice().Roles),
        ("/Referrals/Allocate", new AllocateCaseSlice().Roles),
        ("/Referrals/Transfer", new TransferCaseSlice().Roles),
        ("/Victims/List", new AddVictimSlice().Roles),
        ("/Victims/Contact", new AddVictimSlice().Roles),
        ("/Victims/Help", new RecordVictimHelpSlice().Roles),
        ("/Victims/Restorative", new RecordRestorativeJusticeSlice().Roles),
        ("/Victims/Views", new RecordVictimViewsSlice().Roles),
        ("/Assessments/Write", new WriteSectionSlice().Roles),
        ("/Assessments/Checks", new RecordSystemCheckSlice().Roles),
        ("/Assessments/Countersign", new CountersignAssessmentSlice().Roles),
        ("/Assessments/RiskPanel", new ReferToRiskPanelSlice().Roles),
        ("/Panels/Meetings", PanelReading.Roles),
        ("/Panels/Checks", new RecordSystemCheckSlice().Roles),
        ("/Panels/Chair", new DecideItemSlice().Roles),
        ("/Panels/Urgent", new DecideUrgentlySlice().Roles),
        ("/Panels/Confirm", new ConfirmDecisionSlice().Roles),
        ("/Panels/Resolve", new ResolveEscalationSlice().Roles),
        ("/Panels/Deliver", new DeliverDisposalSlice().Roles),
        ("/Programmes/Look", ProgrammeReading.Roles),
        ("/Programmes/Record", new RecordSessionSlice().Roles),
        ("/Programmes/Finalise", new FinaliseOutcome22Slice().Roles),
        ("/Programmes/Without", new FindProgrammeInappropriateSlice().Roles),
        ("/Programmes/Failure", new DecideAfterFailureSlice().Roles),
        ("/Programmes/Close", new CloseCaseSlice().Roles),
        ("/Programmes/FollowUp", new RecordFollowUpSlice().Roles),
        ("/Programmes/Audit", new AuditCaseSlice().Roles),
        ("/Children/Outside", new RecordOutsideDisposalSlice().Roles),
        ("/Children/Court", new RecordCourtOutcomeSlice().Roles),
        ("/Children/OneChild", OneChildReading.Roles),
        ("/Records/Find", ChildReading.Roles),
        ("/Records/Erase", new EraseChildSlice().Roles),
        ("/Scrutiny/Reviews", ReviewReading.Roles),
        ("/Scrutiny/LearningPoints", LearningLog.Roles),
        ("/Scrutiny/Reports", Roles.All),
        ("/Scrutiny/Consistency", ConsistencyReports.Roles),
        ("/Scrutiny/Exercises", ExerciseReading.Roles),
        ("/Scrutiny/Lead", new PlanExerciseSlice().Roles),
        ("/Scrutiny/Interest", new DeclareInterestSlice().Roles),
        ("/Scrutiny/Reading", HistoryReading.Roles),
        ("/Scrutiny/Release", new ReleaseReviewSlice().Roles),
        ("/Scrutiny/OwnCase", HistoryAnswers.Roles),
        ("/Reporting", ReportEndpoints.Roles),
        ("/Administration", new ChangePolicySlice().Roles),
    ];

    /// <summary>Folders that need nobody to be signed in.</summary>
    public static IReadOnlyList<string> Open { get; } = ["/SignIn", "/Problems"];

    public static void Declare(PageConventionCollection conventions)
    {
        conventions.AuthorizeFolder("/", SignInSchemes.PagePolicy);
        foreach (var folder in Open)
        {
            conventions.AllowAnonymousToFolder(folder);
            conventions.AddFolderApplicationModelConvention(folder, page => page.EndpointMetadata.Add(new Access(Roles.All)));
        }
        foreach (var (folder, roles) in Folders)
        {
            conventions.AddFolderApplicationModelConvention(folder, page =>
            {
                page.EndpointMetadata.Add(new Access(roles));
                page.EndpointMetadata.Add(new AuthorizeAttribute(SignInSchemes.PagePolicy) { Roles = string.Join(',', roles) });
            });
        }
    }
}
