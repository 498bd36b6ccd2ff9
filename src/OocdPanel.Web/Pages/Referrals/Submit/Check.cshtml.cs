using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Referrals;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Referrals.Submit;

/// <summary>All answers before they are sent; and, where the child may be known already, the question whether it is.</summary>
public sealed class CheckModel : ReferralPage
{
    public const string Match = "child.match";

    /// <summary>Children who may be this one, once the service has said so.</summary>
    public IReadOnlyList<PossibleMatch> Matches { get; private set; } = [];

    public IReadOnlyList<Option> MatchOptions => OptionsOf(Matches);

    /// <summary>Each of the children who may be meant, and a new one.</summary>
    internal static IReadOnlyList<Option> OptionsOf(IReadOnlyList<PossibleMatch> matches) =>
    [
        .. matches.Select((match, i) => new Option(match.Child.ToString(), matches.Count == 1 ? "Yes, it is that child" : $"Yes, it is child {i + 1}", match.Why)),
        new Option(ChildValidator.NewChild, "No, this is a new child"),
    ];

    /// <summary>Null or empty where the question was left open.</summary>
    public string? Answer(Question question) => new Answers(Draft, new ReferenceOptions(Reference, Today)).To(question);

    public override async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return HasDraft ? Page() : LocalRedirect(ReferralPage.StartUrl);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (!HasDraft) // sent already, by a second press of the button
            return LocalRedirect(OocdPages.Root);
        var request = Draft with { Child = Draft.Child! with { Match = Form.Text(Match) } };
        Guid? submitted = null;
        var answer = await DoAsync(new SubmitReferralSlice(), new Target(), request, accepted =>
        {
            submitted = accepted.Id;
            return LocalRedirect($"{ReferralPage.StartUrl}/submitted/{accepted.Id}");
        });
        if (submitted is not null)
            await ForgetAsync();
        return answer;
    }

    protected override void WhenRefused(Refusal? refusal) => Matches = refusal is MayBeKnown known ? known.Matches : [];
}
