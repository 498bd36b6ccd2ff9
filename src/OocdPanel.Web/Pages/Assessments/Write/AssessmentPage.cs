using OocdPanel.Api.Cases;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Assessments.Write;

/// <summary>A form of the assessment.</summary>
public abstract class AssessmentPage : DraftedPage
{
    /// <summary>The assessment now made; null before it is begun.</summary>
    public AssessmentView? Now => Case.Assessments.Count == 0 ? null : Case.Assessments[^1];

    public new DateOnly Today => base.Today;

    protected string TasksUrl => $"{CaseUrl}/assessment";
}
