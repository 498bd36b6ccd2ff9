using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Assessments.Countersign;

/// <summary>A manager reads the assessment, and signs it or sends it back (R25: not their own).</summary>
public sealed class CountersignModel : CasePage
{
    public bool Waits => Case.Stage == Stage.AwaitingCountersignature.Code();

    public IReadOnlyList<Option> Answers { get; } =
    [
        new("true", "Countersign the assessment"),
        new("false", "Send it back", "Say below what has to change"),
    ];

    public Task<IActionResult> OnPostAsync()
    {
        var accepted = Form.YesNo("accepted");
        return DoAsync(
            new CountersignAssessmentSlice(), Target, new CountersignAssessmentRequest(accepted, Form.Text("comment")),
            _ => Done(accepted == true ? "The assessment is countersigned" : "The assessment is sent back", CaseUrl));
    }
}
