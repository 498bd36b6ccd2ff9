using Microsoft.AspNetCore.Mvc;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Referrals.Submit;

public sealed class OffencesModel() : Several("offences", "offence", "Say whether you want to add another offence")
{
    public override IReadOnlyList<string> Named =>
    [
        .. Draft.Offences!.Select(offence => $"{OffenceModel.Name(offence, new ReferenceOptions(Reference, Today))}, {Words.Of(offence.On!.Value)}"),
    ];

    /// <summary>The first offence is asked for at once: every referral has one.</summary>
    public override async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Draft.Offences!.Count == 0 ? LocalRedirect($"{Question.Url}/1") : Page();
    }

    protected override async Task<bool> RemoveAsync(int place) =>
        await KeepAsync(Draft with { Offences = [.. Draft.Offences!.Where((_, i) => i != place - 1)] }, "offences[");
}
