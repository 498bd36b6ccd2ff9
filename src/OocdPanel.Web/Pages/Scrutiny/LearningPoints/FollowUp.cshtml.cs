using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Scrutiny;

namespace OocdPanel.Web.Pages.Scrutiny.LearningPoints;

/// <summary>The lead records what became of a learning point.</summary>
public sealed class FollowUpModel : LearningPointPage
{
    public Task<IActionResult> OnPostAsync() => DoAsync(
        new FollowUpLearningPointSlice(), Target, new FollowUpLearningPointRequest(Number, Form.YesNo("done"), Form.Text("words")), _ => Done("The follow-up is recorded", LogUrl));
}
