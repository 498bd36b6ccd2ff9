using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Cases;

/// <summary>One assessment of the child as a person reads it. A case has one; a reassessment adds another, and the earlier stays.</summary>
/// <param name="Number">From 1.</param>
public sealed record AssessmentView(int Number)
{
    /// <summary>The form it was begun under; null before it is begun.</summary>
    public string? Form { get; init; }
    public string? FormName { get; init; }

    /// <summary>Why the child is assessed again; null for the first.</summary>
    public string? Because { get; init; }

    /// <summary>The form’s sections, in order.</summary>
    public IReadOnlyList<FormSection> InOrder { get; init; } = [];
    public IReadOnlyList<AssessmentConsentRecorded> Consents { get; init; } = [];
    public IReadOnlyList<AssessmentSessionRecorded> Sessions { get; init; } = [];
    public IReadOnlyList<SectionView> Sections { get; init; } = [];
    public IReadOnlyList<VoiceRecorded> Voices { get; init; } = [];
    public NeedsAtStartRecorded? Needs { get; init; }
    public JudgementsMade? Judgements { get; init; }
    public IReadOnlyList<ContingencyAction> Contingency { get; init; } = [];
    public PlansWritten? Plans { get; init; }
    public UserId? Assessor { get; init; }
    public bool Completed { get; init; }
    public UserId? CountersignedBy { get; init; }
    public string? CountersignatureComment { get; init; }
    public string? SentBackBecause { get; init; }

    /// <summary>R7: who let the panel decide without it, and why.</summary>
    public AssessmentOverridden? Override { get; init; }
    public ReferredToRiskPanel? RiskPanel { get; init; }
    public RiskPanelAnswered? RiskPanelAnswer { get; init; }
    public RiskPanelDeclined? RiskPanelDeclined { get; init; }
    public ReferredToClinic? Clinic { get; init; }
    public ClinicRecommendationMade? ClinicRecommendation { get; init; }

    /// <summary>Nobody consented, so the assessment is made from what is known.</summary>
    public bool WithoutConsent => Consents.Count > 0 && Consents.All(consent => !consent.Given);

    /// <summary>The same assessment for who is not to see what was assessed.</summary>
    public AssessmentView WithoutContent() => new(Number) { Form = Form, FormName = FormName, Assessor = Assessor, Completed = Completed, CountersignedBy = CountersignedBy };

    internal static IReadOnlyList<AssessmentView> With(IReadOnlyList<AssessmentView> all, AssessmentEvent happened) => happened switch
    {
        ReassessmentOpened e => [.. all, new(all.Count + 1) { Form = e.Form, FormName = e.FormName, InOrder = e.Sections, Because = e.Why, Assessor = e.Assessor }],
        _ when all.Count == 0 => [new AssessmentView(1).With(happened)],
        _ => [.. all.Take(all.Count - 1), all[^1].With(happened)],
    };

    private AssessmentView With(AssessmentEvent happened) => happened switch
    {
        AssessmentBegun e => this with { Form = e.Form, FormName = e.FormName, InOrder = e.Sections, Assessor = e.Assessor },
        AssessmentConsentRecorded e => this with { Consents = [.. Consents.Where(consent => consent.Of != e.Of), e] },
        AssessmentSessionRecorded e => this with { Sessions = [.. Sessions, e] },
        AssessmentSectionWritten e => this with
        {
            Assessor = e.Assessor,
            Sections = [.. Sections.Where(section => section.Section != e.Section), new SectionView(e.Section, InOrder.FirstOrDefault(known => known.Code == e.Section)?.Title, e.Text)],
        },
        VoiceRecorded e => this with { Voices = [.. Voices.Where(voice => voice.Whose != e.Whose), e] },
        NeedsAtStartRecorded e => this with { Needs = e },
        JudgementsMade e => this with { Judgements = e },
        ContingencyPlanned e => this with { Contingency = e.Actions },
        PlansWritten e => this with { Plans = e },
        AssessmentCompleted e => this with { Assessor = e.Assessor, Completed = true, SentBackBecause = null },
        AssessmentCountersigned e => this with { CountersignedBy = e.Manager, CountersignatureComment = e.Comment },
        AssessmentSentBack e => this with { Completed = false, SentBackBecause = e.Reason },
        AssessmentOverridden e => this with { Override = e },
        ReferredToRiskPanel e => this with { RiskPanel = e, RiskPanelAnswer = null },
        RiskPanelAnswered e => this with { RiskPanelAnswer = e },
        RiskPanelDeclined e => this with { RiskPanelDeclined = e },
        ReferredToClinic e => this with { Clinic = e, ClinicRecommendation = null },
        ClinicRecommendationMade e => this with { ClinicRecommendation = e },
        _ => this,
    };
}

/// <param name="Title">As the form calls it; null for what was written before the form was kept.</param>
public sealed record SectionView(string Section, string? Title, string Text);
