using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Assessments;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Assessments.Write;

/// <summary>One section, with what was written before.</summary>
public sealed class SectionModel : CasePage
{
    public string Section => (string)RouteData.Values["section"]!;

    public string? Written => Case.Assessment.FirstOrDefault(written => written.Section == Section)?.Text;

    public string Prompt => Sections.PromptOf(Section);

    public async Task<IActionResult> OnPostAsync() => Sections.Exists(Section)
        ? await DoAsync(
            new WriteSectionSlice(), Target, new WriteSectionRequest(Section, Form.Text("text")),
            _ => Done($"The section ‘{Words.Of(Section)}’ is saved", $"{CaseUrl}/assessment"))
        : NotFound();

    protected override async Task<IActionResult?> LoadAsync() => Sections.Exists(Section) ? await base.LoadAsync() : NotFound();
}
