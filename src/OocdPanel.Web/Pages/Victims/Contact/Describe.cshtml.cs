using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Victims;
using OocdPanel.Domain.Cases;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Victims.Contact;

public sealed class DescribeModel : VictimPage
{
    public IReadOnlyList<Option> Kinds { get; } = [.. VictimDetails.Kinds.Select(kind => new Option(kind, Words.Of(kind)))];

    public IReadOnlyList<Option> AgeGroups { get; } = [.. VictimDetails.AgeGroups.Select(group => new Option(group, Words.Of(group)))];

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new DescribeVictimSlice(), Target,
        new DescribeVictimRequest(
            Number, Form.Text("contact"), Form.Text("namedContact"), Form.Text("kind"), Form.Text("ageGroup"), Form.YesNo("enhancedRights"), Form.Text("preferredContact"), Form.Text("name")),
        _ => Done("The description is recorded", VictimsUrl));
}
