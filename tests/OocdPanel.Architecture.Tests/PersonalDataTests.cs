using System.Reflection;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Architecture.Tests;

/// <summary>Every member of an event that looks personal (free text, a name, a date, a person) is marked, or is on this list of codes.</summary>
public class PersonalDataTests
{
    /// <summary>Texts that are codes, versions or sentences made by the service, and hold nothing about anybody.</summary>
    private static readonly string[] _plain =
    [
        "ChildRegistered.Sex", "ReferralSubmitted.Source", "ReferralSubmitted.Admission", "Interview.How", "Release.Kind",
        "ProsecutorDecisionRecorded.Decision", "ReferralCorrected.OfChild", "ReferralCorrected.Contradicts", "ReferralFacts.Admission",
        "ChildFacts.Sex", "ChildParticulars.Gender", "ChildParticulars.EthnicityObserved", "ChildParticulars.SchoolStatus", "ChildParticulars.Needs",
        "OffenceOnCase.Group", "OffenceOnCase.Class", "OffenceOnCase.Matrix", "VictimViewsRecorded.State", "VictimDetails.Kind", "VictimDetails.AgeGroup", "VictimDetails.PreferredContact", "ContactAttempted.How", "VictimHelpRecorded.Kind",
        "VictimHelpRecorded.Step", "RestorativeJusticeRecorded.Stage", "VictimSatisfactionRecorded.Answer", "SystemCheckRecorded.Result", "FoundIneligible.Because", "FoundIneligible.CrimeOutcome", "AssessmentSectionWritten.Section",
        "JudgementsMade.SafetyAndWellbeing", "JudgementsMade.RiskOfSeriousHarm", "AssessmentBegun.Form", "AssessmentBegun.FormName", "FormSection.Code",
        "FormSection.Title", "ReassessmentOpened.Form", "ReassessmentOpened.FormName", "AssessmentConsentRecorded.Of", "AssessmentSessionRecorded.With",
        "VoiceRecorded.Whose", "VoiceRecorded.NotObtainedBecause", "NeedsAtStartRecorded.EducationStatus", "NeedsAtStartRecorded.SendPlan",
        "ServiceNeed.Service", "HealthScreening.Kind", "ContingencyAction.For", "ClinicRecommendationMade.Recommendation",
        "JudgementsMade.LikelihoodOfReoffending", "PanelDecision.NothingPresumedBecause", "PanelDecision.Matrix", "PanelDecision.Policy",
        "LeadOffence.Group", "Condition.Kind", "ResolutionProposed.Outcome", "ResolutionProposed.Role", "EscalationResolved.Outcome",
        "ViewRecorded.Kind", "PanelViewRecorded.Kind",
        "PlanAgreed.KpiType", "SessionRecorded.Attendance", "TargetProgress.Progress", "BreachRecorded.Consequence", "FeedbackRecorded.From", "FeedbackMark.Question",
        "NeedsAtEnd.EducationStatus", "NeedsAtEnd.SendPlan", "DisposalRefused.Kind", "FailureDecided.Decision", "ChildErased.Basis", "VictimErased.Basis",
        "DisposalAppealed.Result", "CourtOutcomeRecorded.Outcome", "CourtOutcomeRecorded.Order", "OutcomeAppealed.Result", "OutcomeAppealed.ChangedTo", "ProgrammeAppealed.Result",
        "ExercisePlanned.Kind", "ExercisePlanned.From", "ExercisePlanned.To", "ExercisePlanned.Title", "ExercisePlanned.Strata", "ExerciseArea.From", "ExerciseArea.To", // days of a period
        "Theme.OffenceGroups", "Theme.Flags", "Theme.Words", "ScrutinyMember.Body", "FrameCase.Stratum", "FrameFrozen.Hash", "SampleDrawn.Algorithm", "SampleDrawn.Seed", "SampleDrawn.Seeding",
        "DrawnCase.Stratum", "ExerciseClosed.Summary", // what a lead writes for the report
        "Redaction.Path", "Redaction.As", "QuestionAnswer.Question", "QuestionAnswer.Asked", "QuestionAnswer.Given", "MemberViewRecorded.Finding", "FindingRecorded.Finding", "ReviewedCase.Theme",
        "LearningPointRaised.Role", "ReportPublished.Title", "ReportPublished.Summary", "PublishedDocument.Format", "PublishedDocument.Hash", "PublishedDocument.Text",
        "KeptFlag.Path", "KeptFlag.Because", "CaseAudited.Standards", "AuditAnswer.Standard", "AuditAnswer.Question", "ChildFacts.Emptied",
    ];

    [Fact]
    public void Every_member_that_looks_personal_is_marked() => Events.All.Where(IsAboutSomebody).SelectMany(Unmarked).Distinct().Except(_plain).ShouldBeEmpty();

    [Fact]
    public void The_list_names_no_member_that_is_gone_or_marked() => _plain.Except(Events.All.SelectMany(Unmarked)).ShouldBeEmpty();

    [Fact]
    public void Members_that_are_not_marked_are_found() => Unmarked(typeof(BadSample.Careless)).Distinct().ShouldBe(
        ["Careless.Text", "Careless.Whose", "Careless.When", "Careless.Who", "Careless.Texts", "Nested.Inner"]);

    /// <summary>Reference data and policy are about nobody.</summary>
    private static bool IsAboutSomebody(Type happened) => Events.StreamOf(happened) is not ("reference" or "policy");

    /// <summary>A mark on a member covers everything inside it.</summary>
    private static IEnumerable<string> Unmarked(Type record) => record.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(member => !IsMarked(member))
        .SelectMany(member => LooksPersonal(Inner(member.PropertyType)) ? [$"{record.Name}.{member.Name}"] : IsRecord(Inner(member.PropertyType)) ? Unmarked(Inner(member.PropertyType)) : []);

    private static bool LooksPersonal(Type type) =>
        type == typeof(string) || type == typeof(PersonName) || type == typeof(UserId) || type == typeof(DateOnly) || type == typeof(DateTimeOffset) || type == typeof(Identifier);

    private static bool IsRecord(Type type) => type.IsClass && type.Namespace?.StartsWith("OocdPanel", StringComparison.Ordinal) == true;

    /// <summary>What a list is of, and what may be missing.</summary>
    private static Type Inner(Type type) =>
        Nullable.GetUnderlyingType(type) ?? (type.IsGenericType && type.GetGenericArguments() is [var only] ? only : type.GetElementType() ?? type);

    private static bool IsMarked(PropertyInfo member)
    {
        var parameter = member.DeclaringType!.GetConstructors().SelectMany(constructor => constructor.GetParameters()).FirstOrDefault(parameter => parameter.Name == member.Name);
        return Marked(member) || (parameter is not null && Marked(parameter));

        static bool Marked(ICustomAttributeProvider where) => where.IsDefined(typeof(PersonalDataAttribute), false) || where.IsDefined(typeof(WithheldAttribute), false);
    }
}
