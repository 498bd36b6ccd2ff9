using System.Collections.Immutable;
using System.Diagnostics;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Cases;

/// <summary>How far the assessment has come, as far as later decisions need it. Sending it back opens it again and keeps what was written; a reassessment starts empty.</summary>
public sealed record Assessment
{
    /// <summary>The sections of assessments that were begun before the form was kept, in their order.</summary>
    public static ImmutableArray<string> Sections { get; } =
        ["circumstances", "diversity", "family", "exploitation", "behaviour", "strengths-and-desistance"];

    public static readonly Assessment None = new();

    /// <summary>1 for the first of the case, counting up with each reassessment.</summary>
    public int Number { get; init; } = 1;

    /// <summary>The form it was begun under; null before it is begun.</summary>
    public string? Form { get; init; }

    /// <summary>The form’s sections, in the order in which they are written.</summary>
    public ImmutableArray<string> InOrder { get; init; } = Sections;

    /// <summary>Everybody who wrote, judged or completed any of it, on this case: none of them may sign, override, chair or confirm (R25).</summary>
    public ImmutableHashSet<UserId> Assessors { get; init; } = [];

    /// <summary>Everybody who countersigned, sent back or overrode any of it: none of them audits the case (R25).</summary>
    public ImmutableHashSet<UserId> Signatories { get; init; } = [];

    /// <summary>Whose consent was asked for, and whether it was given.</summary>
    public ImmutableDictionary<string, bool> Consents { get; init; } = ImmutableDictionary<string, bool>.Empty;

    public ImmutableHashSet<string> Written { get; init; } = [];

    /// <summary>Whose voices are given, or not obtained for a reason.</summary>
    public ImmutableHashSet<string> Voices { get; init; } = [];

    public bool NeedsKnown { get; init; }

    /// <summary>Whose safety has a contingency action: <c>child</c>, <c>others</c> (R16).</summary>
    public ImmutableHashSet<string> Contingencies { get; init; } = [];

    public bool Planned { get; init; }

    public Judgement? Judgement { get; init; }

    public bool Completed { get; init; }

    public bool Countersigned { get; init; }

    /// <summary>A manager let the panel decide without it (R7).</summary>
    public bool Overridden { get; init; }

    /// <summary>The version of the case at which it was countersigned or overridden last; 0 before.</summary>
    public long SettledAt { get; init; }

    public bool AtRiskPanel { get; init; }

    /// <summary>R26 is met: referred to the risk panel, or a manager said why not.</summary>
    public bool RiskPanelSettled { get; init; }

    public bool AtClinic { get; init; }

    public bool Judged => Judgement is not null;

    /// <summary>Good enough for a decision by R7: signed, or overridden.</summary>
    public bool Settled => Countersigned || Overridden;

    /// <summary>The first section not yet written; null when all are.</summary>
    public string? Next => InOrder.FirstOrDefault(section => !Written.Contains(section));

    /// <param name="version">The version of the case that the event makes.</param>
    public static Assessment Evolve(Assessment assessment, AssessmentEvent happened, long version) =>
        Then(happened is IWorkOfAssessor work ? assessment with { Assessors = assessment.Assessors.Add(work.Assessor) } : assessment, happened, version);

    private static Assessment Then(Assessment assessment, AssessmentEvent happened, long version) => happened switch
    {
        AssessmentBegun e => assessment with { Form = e.Form, InOrder = [.. e.Sections.Select(section => section.Code)] },
        ReassessmentOpened e => None with
        {
            Number = assessment.Number + 1,
            Form = e.Form,
            InOrder = [.. e.Sections.Select(section => section.Code)],
            Assessors = assessment.Assessors,
            Signatories = assessment.Signatories,
        },
        AssessmentConsentRecorded e => assessment with { Consents = assessment.Consents.SetItem(e.Of, e.Given) },
        AssessmentSessionRecorded => assessment,
        AssessmentSectionWritten e => assessment with { Written = assessment.Written.Add(e.Section) },
        VoiceRecorded e => assessment with { Voices = assessment.Voices.Add(e.Whose) },
        NeedsAtStartRecorded => assessment with { NeedsKnown = true },
        JudgementsMade e => assessment with { Judgement = new(e.SafetyAndWellbeing, e.RiskOfSeriousHarm, e.LikelihoodOfReoffending) },
        ContingencyPlanned e => assessment with { Contingencies = [.. e.Actions.Select(action => action.For)] },
        PlansWritten => assessment with { Planned = true },
        AssessmentCompleted => assessment with { Completed = true },
        AssessmentCountersigned e => assessment with { Countersigned = true, SettledAt = version, Signatories = assessment.Signatories.Add(e.Manager) },
        AssessmentSentBack e => assessment with { Completed = false, Signatories = assessment.Signatories.Add(e.Manager) },
        AssessmentOverridden e => assessment with { Overridden = true, SettledAt = version, Signatories = assessment.Signatories.Add(e.Manager) },
        ReferredToRiskPanel => assessment with { AtRiskPanel = true, RiskPanelSettled = true },
        RiskPanelAnswered => assessment with { AtRiskPanel = false },
        RiskPanelDeclined => assessment with { RiskPanelSettled = true },
        ReferredToClinic => assessment with { AtClinic = true },
        ClinicRecommendationMade => assessment with { AtClinic = false },
        _ => throw new UnreachableException($"An assessment does not know what to do with {happened.GetType().Name}."),
    };
}

/// <summary>The three levels judged.</summary>
public sealed record Judgement(string SafetyAndWellbeing, string RiskOfSeriousHarm, string LikelihoodOfReoffending)
{
    private static readonly string[] _high = ["high", "very-high"];

    /// <summary>R26: one of the three is high or very high.</summary>
    public bool IsHigh => _high.Contains(SafetyAndWellbeing) || _high.Contains(RiskOfSeriousHarm) || _high.Contains(LikelihoodOfReoffending);

    /// <summary>R16: whose safety needs a contingency action at medium or above.</summary>
    public IEnumerable<string> NeedsContingencyFor =>
        new[] { ("child", SafetyAndWellbeing), ("others", RiskOfSeriousHarm) }.Where(judged => judged.Item2 != "low").Select(judged => judged.Item1);
}
