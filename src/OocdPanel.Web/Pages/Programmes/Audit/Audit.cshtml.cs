using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Cases;
using OocdPanel.Domain.Reference;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Programmes.Audit;

/// <summary>An audit of the case by the key questions in force, beside the audits made before.</summary>
public sealed class AuditModel : CasePage
{
    /// <summary>Of the standards in force today; empty where none are.</summary>
    public IReadOnlyList<AuditQuestion> Questions => Reference.AuditStandardsInForce(Today)?.Questions ?? [];

    public string TextOf(DateOnly on, string standard, string question) =>
        Reference.AuditStandardsInForce(on)?.Questions.FirstOrDefault(one => (one.Standard, one.Question) == (standard, question)) is { } asked ? $"{asked.StandardName}: {asked.Text}" : $"{Words.Of(standard)}: {Words.Of(question)}";

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new AuditCaseSlice(), Target,
        new AuditCaseRequest(
            [.. Questions.Select((question, i) => new AuditAnswerRequest(question.Standard, question.Question, Form.YesNo($"answers[{i}].met"), Form.Text($"answers[{i}].comment")))], Form.Text("comment")),
        _ => Done("The audit is recorded", $"{CaseUrl}/audit"));
}
