using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Assessments;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Assessments.Write;

/// <summary>One section of the form that the assessment was begun under, with what was written before.</summary>
public sealed class SectionModel : AssessmentPage
{
    public string Section => (string)RouteData.Values["section"]!;

    public string Title => Now?.InOrder.FirstOrDefault(section => section.Code == Section)?.Title ?? Words.Of(Section);

    public string? Written => Case.Assessment.FirstOrDefault(written => written.Section == Section)?.Text;

    public string Prompt => Reference.PromptOf(Now?.Form, Section);

    public async Task<IActionResult> OnPostAsync() => await LoadAsync() ?? await DoKeptAsync(
        new WriteSectionSlice(), new WriteSectionRequest(Section, Form.Text("text")), _ => Done($"The section ‘{Title}’ is saved", TasksUrl));

    /// <summary>There is no such page where the form has no such section; before it is begun, those of the first form.</summary>
    protected override async Task<IActionResult?> LoadAsync() =>
        await base.LoadAsync() is { } instead ? instead : TasksModel.SectionsOf(Now).Any(section => section.Code == Section) ? null : NotFound();
}
