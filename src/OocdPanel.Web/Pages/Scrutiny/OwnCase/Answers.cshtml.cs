using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Scrutiny;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Scrutiny.OwnCase;

/// <summary>The questions that a history answers, asked by a manager of a case of their own: with names.</summary>
public sealed class AnswersModel(HistoryReading reading) : OocdPage
{
    public CaseId CaseId => new(Route("case"));

    public HistoryAnswers Answers { get; private set; } = null!;

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await reading.OfOwnCaseAsync(Me, CaseId, AskedQuestion.In(Request.Query), null, Aborted) is not { } found)
            return NotFound();
        Answers = found;
        return null;
    }
}
