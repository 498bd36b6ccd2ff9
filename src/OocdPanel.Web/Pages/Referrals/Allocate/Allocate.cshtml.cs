using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Referrals;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Referrals.Allocate;

public sealed class AllocateModel : CasePage
{
    /// <summary>The practitioners of the case’s area.</summary>
    public FoundPeople Found => FoundPeople.Of(Find, [.. Staff.Of(Case.Area, Reference, Today, Find).Where(known => known.Person.Roles.Contains(Roles.YjsPractitioner))]);

    public IEnumerable<Option> Practitioners => Found.Shown.Select(known => new Option(known.Person.User.Value, known.DisplayName));

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new AllocateCaseSlice(), Target, new AllocateCaseRequest(Form.Text("practitioner")),
        _ => Done($"The case is allocated to {Staff.NameOf(new UserId(Form.Text("practitioner")!))}", CaseUrl));
}
