using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Administration;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Administration;

/// <summary>An area’s policy, how it came to be, and its change from a day on with a reason.</summary>
public sealed class PolicyModel(ReferenceReading reading) : OocdPage
{
    public PolicyView Found { get; private set; } = null!;

    public DateOnly Day => Today;

    public string AreaName => Area == Policy.AllAreas ? "Every area without a policy of its own" : new Names(Reference, Today).Of(Area);

    private AreaCode Area => new((string)RouteData.Values["area"]!);

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (Area != Policy.AllAreas && !Me.Covers(Area, Reference, Today))
            return NotFound();
        Found = await reading.PolicyAsync(Area, Today, Aborted);
        return null;
    }

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new ChangePolicySlice(), new Target(),
        new ChangePolicyRequest(
            Area.Value, ReferenceKinds.PolicyValues.Where(name => Form.Text($"values.{name}") is not null).ToDictionary(name => name, name => Form.Text($"values.{name}")!), Form.Date("from"), Form.Text("why")),
        _ => Done("The policy is changed", $"{OocdPages.Root}/administration/policies/{Area}"));

    public string LabelOf(string name) => Words.Of(name.Replace('_', '-'));

    public string? HintOf(string name) => name == "quorum" ? "Seats divided by a semicolon and a space; agencies that can fill the same seat divided by |" : null;
}
