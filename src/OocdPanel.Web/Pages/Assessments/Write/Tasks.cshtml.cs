using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Assessments;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Assessments.Write;

/// <summary>The six sections and the judgements, in their order, and the end of the assessment.</summary>
public sealed class TasksModel : CasePage
{
    public enum Status
    {
        Done,
        Next,
        CannotStartYet,
    }

    /// <param name="Url">Null where the task cannot be opened.</param>
    public sealed record Item(string Name, string? Url, Status Status);

    public bool BeingAssessed => Case.Stage == Stage.BeingAssessed.Code();

    public IReadOnlyList<Item> Items
    {
        get
        {
            var written = Case.Assessment.Select(section => section.Section).ToHashSet();
            var next = Assessment.Sections.FirstOrDefault(section => !written.Contains(section));
            return
            [
                .. Assessment.Sections.Select(section => Of(Words.Of(section), section, written.Contains(section), section == next)),
                Of("Judgements", "judgements", Case.Judgements is not null, next is null),
            ];
        }
    }

    public bool CanComplete => BeingAssessed && Items.All(item => item.Status == Status.Done);

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new CompleteAssessmentSlice(), Target, new NothingToSay(), _ => Done("The assessment is complete. A manager has to countersign it.", CaseUrl));

    private Item Of(string name, string page, bool done, bool next) => new(
        name, BeingAssessed && (done || next) ? $"{CaseUrl}/assessment/{page}" : null, done ? Status.Done : next ? Status.Next : Status.CannotStartYet);
}
