using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Scrutiny;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Scrutiny.Lead;

/// <summary>Who reviews in an exercise, with the training they had.</summary>
public sealed class MembersModel : LeadPage
{
    public static IReadOnlyList<Option> Bodies { get; } = [.. ScrutinyBodies.All.Select(body => new Option(body.Code, body.Name))];

    public IEnumerable<Option> Known => Staff.All.Where(known => known.Person.Roles.Contains(Roles.ScrutinyMember)).Select(known => new Option(known.Person.User.Value, known.DisplayName));

    public Task<IActionResult> OnPostAsync()
    {
        var (typed, known) = (Form.Text("user"), Form.Text("known"));
        if (typed is not null && known is not null)
            ModelState.AddModelError("user", "Choose a member from the list or enter a user id, not both");
        var user = typed ?? known;
        return DoAsync(
            new JoinMemberSlice(), Target, new JoinMemberRequest(user, Form.Text("body"), Form.Date("trainedOn")),
            _ => Done($"{Staff.NameOf(new UserId(user!))} reviews in this exercise", $"{ExerciseUrl}/members"));
    }

    public Task<IActionResult> OnPostRemovalAsync()
    {
        var leaving = Form.Text("leaving");
        return DoAsync(new RemoveMemberSlice(), Target, new RemoveMemberRequest(leaving), _ => Done($"{Staff.NameOf(new UserId(leaving!))} reviews in it no more", $"{ExerciseUrl}/members"));
    }
}
