using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace OocdPanel.Web.Pages.Referrals.Submit;

/// <summary>The offences or the victims named so far, and whether there is another.</summary>
/// <param name="one">One of them, in the singular.</param>
/// <param name="wantAnswer">The message where the question about another is left open.</param>
public abstract class Several(string slug, string one, string wantAnswer) : ReferralPage
{
    /// <summary>The radios that ask whether there is another.</summary>
    public const string Another = "another";

    public Question Question { get; } = Question.Of(slug);

    /// <summary>One of them, in the singular.</summary>
    public string One => one;

    public string Title => Named.Count switch { 0 => $"There are no {one}s yet", 1 => $"You have added 1 {one}", var n => $"You have added {n} {one}s" };

    /// <summary>What is named so far, each in a line.</summary>
    public abstract IReadOnlyList<string> Named { get; }

    protected abstract Task<bool> RemoveAsync(int place);

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (Form.YesNo(Another) is not { } another)
        {
            ModelState.AddModelError(Another, wantAnswer);
            return Page();
        }
        return another ? LocalRedirect($"{Question.Url}/{Named.Count + 1}{(Changing ? "?change=yes" : "")}") :
            await KeepAsync(Draft, slug) ? LocalRedirect(Changing ? CheckUrl : Question.NextUrl) : Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        await LoadAsync();
        if (int.TryParse(Form.Text("place"), NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place >= 1 && place <= Named.Count)
            await RemoveAsync(place);
        return LocalRedirect(Question.Url + (Changing ? "?change=yes" : ""));
    }
}
