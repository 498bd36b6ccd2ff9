using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Scrutiny;

namespace OocdPanel.Web.Pages.Scrutiny.LearningPoints;

/// <summary>Whoever a learning point was put to answers it.</summary>
public sealed class AnswerModel : LearningPointPage
{
    public Task<IActionResult> OnPostAsync() => DoAsync(
        new AnswerLearningPointSlice(), Target, new AnswerLearningPointRequest(Number, Form.YesNo("accepted"), Form.Text("words")), _ => Done("The answer is recorded", LogUrl));
}
