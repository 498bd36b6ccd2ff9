using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Referrals;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Referrals.Submit;

/// <summary>A page of the referral, one question each, whose answers are kept in a draft until it is submitted.</summary>
public abstract class ReferralPage : OocdPage
{
    public const string StartUrl = $"{OocdPages.Root}/refer";
    public const string CheckUrl = $"{StartUrl}/check";
    private const string DraftName = "referral";

    /// <summary>The answers so far; empty at the start.</summary>
    public SubmitReferralRequest Draft { get; private set; } = Empty;

    /// <summary>There is a draft from before.</summary>
    public bool HasDraft { get; private set; }

    /// <summary>The person came from their checked answers, and goes back there.</summary>
    public bool Changing => HttpContext.Request.Query["change"] == "yes";

    protected static SubmitReferralRequest Empty { get; } = new(
        new ChildRequest(null, null, null, null, null, null, [], null), null, null, null, null, null, [], []);

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (HasDraft)
            return null;
        var kept = await Drafts.ReadAsync<SubmitReferralRequest>(Me.User, DraftName, Aborted);
        (Draft, HasDraft) = (kept ?? Empty, kept is not null);
        return null;
    }

    /// <summary>Keeps the answers if the command’s own rules find nothing wrong with these fields.</summary>
    /// <param name="fields">The beginnings of the names of the fields that were asked.</param>
    /// <returns>False when there are messages to show.</returns>
    protected async Task<bool> KeepAsync(SubmitReferralRequest changed, params string[] fields)
    {
        foreach (var (field, messages) in FormFaults.Of(new SubmitReferralSlice(), changed).Where(fault => IsAsked(fault.Key) && !ModelState.ContainsKey(fault.Key)))
            ModelState.AddModelError(field, messages[0]);
        if (ModelState.IsValid && SubmitReferralSlice.FaultOfDays(changed, Today) is { } refusal && FieldOf(refusal) is { } day && IsAsked(day))
            ModelState.AddModelError(day, $"{refusal.Message} {refusal.Advice}");
        Draft = changed;
        if (ModelState.IsValid)
            await Drafts.SaveAsync(Me.User, DraftName, changed, Aborted);
        return ModelState.IsValid;

        bool IsAsked(string field) =>
            fields.Any(asked => field == asked || field.StartsWith(asked + ".", StringComparison.Ordinal) || field.StartsWith(asked + "[", StringComparison.Ordinal));
    }

    /// <summary>The field of this page that a refusal is about.</summary>
    protected virtual string? FieldOf(Refusal refusal) => refusal.Field;

    protected Task ForgetAsync() => Drafts.DeleteAsync(Me.User, DraftName, Aborted);

    private Drafts Drafts => HttpContext.RequestServices.GetRequiredService<Drafts>();
}
