using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Scrutiny;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Scrutiny.Reading;

/// <summary>Who changed what and why, what was known on a day, and what differs between two moments of a history under review.</summary>
public sealed class AnswersModel(HistoryReading reading) : OocdPage
{
    public ReviewId ReviewId => new(Route("review"));

    public HistoryAnswers Answers { get; private set; } = null!;

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await reading.AnswersAsync(Me, ReviewId, AskedQuestion.In(Request.Query), null, Aborted) is not { } found)
            return NotFound();
        Answers = found;
        return null;
    }
}
