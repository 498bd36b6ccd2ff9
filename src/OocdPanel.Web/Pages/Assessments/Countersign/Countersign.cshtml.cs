using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Assessments;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Assessments.Countersign;

/// <summary>A manager reads the assessment, and signs it or sends it back (R25: not their own).</summary>
public sealed class CountersignModel : DraftedPage
{
    public bool Waits => Case.AssessmentCompleted && Case.CountersignedBy is null;

    protected override string AfterDraft => CaseUrl;

    public IReadOnlyList<Option> Answers { get; } =
    [
        new("true", "Countersign the assessment"),
        new("false", "Send it back", "Say below what has to change"),
    ];

    public Task<IActionResult> OnPostAsync()
    {
        var accepted = Form.YesNo("accepted");
        return DoKeptAsync(
            new CountersignAssessmentSlice(), new CountersignAssessmentRequest(accepted, Form.Text("comment")),
            _ => Done(accepted == true ? "The assessment is countersigned" : "The assessment is sent back", CaseUrl));
    }
}
