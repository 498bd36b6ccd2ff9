using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Panels.Chair;

/// <summary>Adds a member to a meeting that was called already, or what is known of a member’s training.</summary>
public sealed class InviteModel : PanelPage
{
    private const string NotListed = "other";

    public IEnumerable<Option> Agencies => Reference.Agencies.InForce(Panel.On).Select(agency => new Option(agency.Code.Value, agency.Name));

    /// <summary>Who works in the area for an agency, standing members first.</summary>
    public FoundPeople Found => FoundPeople.Of(Find,
        [.. Staff.Of(Panel.Area, Reference, Today, Find).Where(known => known.Person.Agency is not null).OrderByDescending(known => IsStanding(known.Person.User))]) with
    { Asks = $"{PanelUrl}/members?handler=Find" };

    /// <summary>Whoever is found, and who was chosen before somebody else was looked for.</summary>
    public IEnumerable<Option> People => Found.Shown
        .Concat(Form.Text("member") is { } chosen && Staff.Find(new UserId(chosen)) is { } before && Found.Shown.All(known => known.Person.User != before.Person.User) ? [before] : [])
        .Select(known => new Option(known.Person.User.Value, known.DisplayName, $"{Names.Of(known.Person.Agency!.Value)}{Sits(known.Person.User)}"))
        .Append(new Option(NotListed, "Somebody who is not listed"));

    /// <summary>A person has an agency of their own; only for somebody else it has to be said.</summary>
    public Task<IActionResult> OnPostAsync()
    {
        var listed = Form.Text("member") is { } chosen && chosen != NotListed ? Staff.Find(new UserId(chosen)) : null;
        return DoAsync(
            new InviteMemberSlice(), new Target(Panel: PanelId),
            new InviteMemberRequest(listed?.Person.User.Value ?? Form.Text("user"), Form.Text("agency") ?? listed?.Person.Agency?.Value, Form.Date("trainedOn")),
            _ => Done("The member is invited", PanelUrl));
    }

    /// <summary>Looks for somebody; the form is shown again as it was filled in.</summary>
    public Task<IActionResult> OnPostFindAsync() => AgainAsync();

    private bool IsStanding(UserId user) => Panel.StandingNotInvited.Any(member => member.User == user);

    private string Sits(UserId user) =>
        Panel.Members.Any(member => member.User == user) ? ": a member of this meeting already" : IsStanding(user) ? ": a standing member who is not invited yet" : "";
}
