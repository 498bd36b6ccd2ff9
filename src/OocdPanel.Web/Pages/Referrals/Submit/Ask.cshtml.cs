using Microsoft.AspNetCore.Mvc;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Referrals.Submit;

/// <summary>A question with answers of its own; offences and victims, of which there can be several, have other pages.</summary>
public sealed class AskModel : ReferralPage
{
    public Question Question => Question.All.First(question => question.Slug == (string?)RouteData.Values["question"]);

    public ReferenceOptions Lists => new(Reference, Today);

    public string SkipUrl => $"{Question.Url}?handler=Skip{(Changing ? "&change=yes" : "")}";

    public string? Identifier(string scheme) => Draft.Child!.Identifiers!.FirstOrDefault(identifier => identifier.Scheme == scheme)?.Value;

    protected override async Task<IActionResult?> LoadAsync() =>
        Question.All.Any(question => question.Slug == (string?)RouteData.Values["question"] && question.Answer is not null) ? await base.LoadAsync() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await LoadAsync() is { } instead)
            return instead;
        if (Form.All(MoreAnswers.Of("needs")) is { Count: > 1 } ticked && ticked.Contains(MoreAnswers.NoNeeds))
            ModelState.AddModelError(MoreAnswers.Of("needs"), "Tick the needs, or that you know of none, and not both");
        if (await KeepAsync(Question.Answer!(Draft, Form), [.. Question.Fields]))
            return LocalRedirect(Changing ? CheckUrl : Question.NextUrl);
        MoveIdentifierMessages();
        return Page();
    }

    /// <summary>Leaves the question without an answer, whatever was answered before: radios can be taken back in no other way.</summary>
    public async Task<IActionResult> OnPostSkipAsync()
    {
        if (await LoadAsync() is { } instead)
            return instead;
        if (!Question.Optional)
            return NotFound();
        await KeepAsync(Question.Answer!(Draft, new PostedForm(null, ModelState)));
        return LocalRedirect(Changing ? CheckUrl : Question.NextUrl);
    }

    /// <summary>The rules count identifiers; the page asks for each by its scheme.</summary>
    private void MoveIdentifierMessages()
    {
        for (var i = 0; i < Draft.Child!.Identifiers!.Count; i++)
        {
            if (ModelState.TryGetValue($"child.identifiers[{i}].value", out var entry))
            {
                ModelState.AddModelError(Question.IdentifierField(Draft.Child.Identifiers[i].Scheme!), entry.Errors[0].ErrorMessage);
                ModelState.Remove($"child.identifiers[{i}].value");
            }
        }
    }
}
