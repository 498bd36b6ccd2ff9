using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Records;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Records.Erase;

/// <summary>Erases one victim of a case.</summary>
public sealed class VictimModel : CasePage
{
    public IEnumerable<Option> Victims => Case.Victims.Select(victim => new Option($"{victim.Number}", $"Victim {victim.Number}: {victim.Name}"))
        .Concat(Case.VictimsRemoved.Select(removed => new Option($"{removed.Victim}", $"Victim {removed.Victim}: added by mistake")));

    public IReadOnlyList<Option> Bases => Erasures.Bases;

    public IReadOnlyList<Option> Confirm => Erasures.Confirm;

    public Task<IActionResult> OnPostAsync()
    {
        if (Form.Text(Erasures.Confirmation) is null)
            ModelState.AddModelError(Erasures.Confirmation, Erasures.NotConfirmed);
        return DoAsync(
            new EraseVictimSlice(), Target, new EraseVictimRequest(Form.Number("victim"), Form.Text("basis")),
            _ => Done($"The victim is erased. {Erasures.Complete}", CaseUrl));
    }
}
