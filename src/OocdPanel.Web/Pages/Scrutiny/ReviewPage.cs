using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Scrutiny;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Scrutiny;

/// <summary>A page about the review in its address; 404 where it is outside the reader’s sample. The look is logged.</summary>
public abstract class ReviewPage : OocdPage
{
    public static IReadOnlyList<Option> Given { get; } = [.. Answers.All.Select(answer => new Option(answer.Code, answer.Name))];

    public ReviewId ReviewId => new(Route("review"));

    public string ReviewUrl => $"{OocdPages.Root}/scrutiny/reviews/{ReviewId}";

    public ReviewView Review { get; private set; } = null!;

    public string CaseName => $"Case {Review.Number}";

    public Names Names => new(Reference, Today);

    /// <summary>That views do not count, in words; nothing where all do.</summary>
    public string SetAside => Review.SetAside switch
    {
        0 => "",
        1 => " 1 view is set aside: the member who recorded it has declared an interest since.",
        var many => $" {many} views are set aside: the members who recorded them have declared an interest since.",
    };

    public bool ILead => Review.IsLead;

    protected Target Target => new(Review: ReviewId);

    protected IReadOnlyList<AnswerRequest> AnswersTyped() =>
        [.. Form.Rows("answers").Select(i => new AnswerRequest(Form.Text($"answers[{i}].question"), Form.Text($"answers[{i}].given"), Form.Text($"answers[{i}].words")))];

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await HttpContext.RequestServices.GetRequiredService<ReviewReading>().ReviewAsync(Me, ReviewId, null, Aborted) is not { } found)
            return NotFound();
        (Review, Version) = (found, found.Version);
        return null;
    }
}
