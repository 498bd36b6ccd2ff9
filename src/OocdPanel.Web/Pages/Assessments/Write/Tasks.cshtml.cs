using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Assessments;
using OocdPanel.Api.Cases;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Assessments.Write;

/// <summary>The parts of the assessment in their order, what is done of them and what remains, and its beginning and end.</summary>
public sealed class TasksModel : CasePage
{
    public enum Status
    {
        Done,
        Next,
        ToDo,
        IfNeeded,
        CannotStartYet,
    }

    /// <param name="Url">Null where the task cannot be opened.</param>
    public sealed record Item(string Name, string? Url, Status Status);

    public AssessmentView? Now => Case.Assessments.Count == 0 ? null : Case.Assessments[^1];

    /// <summary>It can be worked on, or begun.</summary>
    public bool Open => !Case.AssessmentCompleted && Case.Practitioner is not null && Case.Stage != Stage.Closed.Code();

    public bool ToBegin => Open && Now is null or { Form: null, Sections.Count: 0 };

    public IReadOnlyList<Item> Items
    {
        get
        {
            var sections = SectionsOf(Now);
            var next = sections.FirstOrDefault(section => Remains(section.Code))?.Code;
            return
            [
                Of("consent", "consent", Status.ToDo),
                new("Sessions with the child and the family", Open && !ToBegin && !Remains("consent") ? PageOf("session") : null,
                    Now?.Sessions.Count > 0 ? Status.Done : Remains("consent") ? Status.CannotStartYet : Status.IfNeeded),
                .. sections.Select(section => Of(section.Code, section.Code, section.Code != next || Remains("consent") ? Status.CannotStartYet : Status.Next, section.Title)),
                .. RecordVoice.Four.Select(whose => Of($"voice-{whose}", $"voices/{whose}", Status.ToDo)),
                Of("needs", "needs", Status.ToDo),
                Of("judgements", "judgements", next is null ? Status.ToDo : Status.CannotStartYet),
                new(Words.Task("contingency"), Open && !ToBegin ? PageOf("contingency") : null,
                    Remains("contingency") ? Status.ToDo : Now?.Contingency.Count > 0 ? Status.Done : Status.IfNeeded),
                Of("plans", "plans", Status.ToDo),
            ];
        }
    }

    public bool CanComplete => Open && !ToBegin && Case.AssessmentRemaining.Count == 0;

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new CompleteAssessmentSlice(), Target, new NothingToSay(), _ => Done("The assessment is complete. A manager has to countersign it.", CaseUrl));

    public Task<IActionResult> OnPostBeginAsync() => DoAsync(
        new BeginAssessmentSlice(), Target, new NothingToSay(), _ => Done("The assessment is begun", PageOf("").TrimEnd('/')));

    /// <summary>Those of the form it was begun under; of the first form, where it is not begun or was before the form was kept.</summary>
    internal static IReadOnlyList<FormSection> SectionsOf(AssessmentView? assessment) =>
        assessment?.InOrder.Count > 0 ? assessment.InOrder : [.. Assessment.Sections.Select(section => new FormSection(section, Words.Of(section)))];

    private bool Remains(string code) => Case.AssessmentRemaining.Contains(code);

    private string PageOf(string page) => $"{CaseUrl}/assessment/{page}";

    /// <param name="undone">What it says while it remains to be done.</param>
    private Item Of(string code, string page, Status undone, string? name = null)
    {
        var status = Remains(code) ? ToBegin ? Status.CannotStartYet : undone : Status.Done;
        return new(name ?? Words.Task(code), Open && status != Status.CannotStartYet ? PageOf(page) : null, status);
    }
}
