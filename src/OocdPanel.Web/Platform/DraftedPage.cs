using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using OocdPanel.Api.Platform;

namespace OocdPanel.Web.Platform;

/// <summary>
/// A page about a case on which a lot is typed: nobody loses it. What is typed is kept when the person says so and
/// whenever the form is sent and not accepted, until it is accepted or for 30 days; signing out does not touch it.
/// </summary>
public abstract class DraftedPage : CasePage
{
    /// <summary>There is something typed from before, which the form shows instead of what is recorded.</summary>
    public bool HasDraft => DraftedForm.On(HttpContext) is not null;

    /// <summary>One draft for each person and form: the address says which form.</summary>
    private string DraftName => HttpContext.Request.Path.Value!;

    private Drafts Drafts => HttpContext.RequestServices.GetRequiredService<Drafts>();

    public override async Task<IActionResult> OnGetAsync()
    {
        if (await Drafts.ReadAsync<DraftedForm>(Me.User, DraftName, Aborted) is { } draft)
            draft.ShowOn(HttpContext);
        return await base.OnGetAsync();
    }

    /// <summary>Keeps what is typed, and goes back to where the person came from.</summary>
    public async Task<IActionResult> OnPostDraftAsync()
    {
        if (await LoadAsync() is { } instead)
            return instead;
        await KeepAsync();
        return Done("What you typed is kept. Only you can see it until you save it to the case.", AfterDraft);
    }

    /// <summary>Drops what was kept.</summary>
    public async Task<IActionResult> OnPostForgetAsync()
    {
        await Drafts.DeleteAsync(Me.User, DraftName, Aborted);
        return LocalRedirect(DraftName);
    }

    /// <summary>Where a person goes who finishes later.</summary>
    protected virtual string AfterDraft => $"{CaseUrl}/assessment";

    /// <summary>As <see cref="OocdPage.DoAsync"/>, and what was typed is kept until it is accepted.</summary>
    protected async Task<IActionResult> DoKeptAsync<TRequest>(Slice<TRequest> slice, TRequest request, Func<Answer, IActionResult> done)
        where TRequest : Request
    {
        var accepted = false;
        await KeepAsync();
        var shown = await DoAsync(slice, Target, request, answer =>
        {
            accepted = true;
            return done(answer);
        });
        if (accepted)
            await Drafts.DeleteAsync(Me.User, DraftName, Aborted);
        return shown;
    }

    private Task KeepAsync() => Drafts.SaveAsync(Me.User, DraftName, DraftedForm.Of(HttpContext.Request.Form), Aborted);
}

/// <summary>The answers of a form that is not sent yet, by the names of its fields.</summary>
public sealed record DraftedForm(IReadOnlyDictionary<string, string[]> Answers)
{
    /// <summary>Fields of the form itself, which a form shown again makes anew.</summary>
    private static readonly string[] Own = ["formNumber", "commandId", "seenVersion", "__RequestVerificationToken"];

    public static DraftedForm Of(IFormCollection form) =>
        new(form.Where(field => !Own.Contains(field.Key)).ToDictionary(field => field.Key, field => field.Value.Select(value => value ?? "").ToArray()));

    /// <summary>Null where the request shows no draft.</summary>
    public static DraftedForm? On(HttpContext context) => context.Items[typeof(DraftedForm)] as DraftedForm;

    public void ShowOn(HttpContext context) => context.Items[typeof(DraftedForm)] = this;

    /// <summary>Empty where that field was left open; so is one that the draft does not have.</summary>
    public string[] All(string name) => Answers.TryGetValue(name, out var answers) ? answers : [];
}
