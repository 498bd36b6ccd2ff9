using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Platform.SignIn;
using OocdPanel.Api.Referrals;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Referrals.Allocate;

public sealed class AllocateModel : CasePage
{
    /// <summary>The practitioners of the case’s area.</summary>
    public IEnumerable<Option> Practitioners => DevelopmentPeople.All
        .Where(known => known.Person.Roles.Contains(Roles.YjsPractitioner) && known.Person.Covers(Case.Area, Reference, Today))
        .Select(known => new Option(known.Person.User.Value, known.Name));

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new AllocateCaseSlice(), Target, new AllocateCaseRequest(Form.Text("practitioner")),
        _ => Done($"The case is allocated to {Words.Name(new UserId(Form.Text("practitioner")!))}", CaseUrl));
}
