using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using OocdPanel.Api.Panels;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Panels;

/// <summary>A page about the meeting in its address; 404 where it is outside the reader’s reach.</summary>
public abstract class PanelPage : OocdPage
{
    public PanelView Panel { get; private set; } = null!;

    /// <summary>Whom the items are about.</summary>
    public IReadOnlyDictionary<CaseId, AgendaCase> Agenda { get; private set; } = new Dictionary<CaseId, AgendaCase>();

    public PanelId PanelId => new(Route("panel"));

    public string PanelUrl => $"{OocdPages.Root}/panels/{PanelId}";

    public string PanelName => $"Panel for {Names.Of(Panel.Area)}, {Words.Of(Panel.On)}";

    /// <summary>The day of the meeting, with its time and place where they are set.</summary>
    public string When =>
        $"{Words.Of(Panel.On)}{(Panel.StartsAt is { } time ? $" at {time.ToString("HH:mm", CultureInfo.InvariantCulture)}" : "")}{(Panel.Place is { } place ? $", {place}" : "")}";

    public bool IsOpen => Panel.State == "open";

    /// <summary>Over, or cancelled.</summary>
    public bool IsClosed => Panel.State is "closed" or "cancelled";

    public bool IChair => Me.Roles.Contains(Roles.PanelChair) && Panel.Chair == Me.User;

    /// <summary>I sit at this meeting.</summary>
    public bool ISit => Panel.Members.Any(member => member.User == Me.User);

    /// <summary>I decide the item: from the chair, or standing in for a chair with a conflict (R27).</summary>
    public bool MayDecide(ItemView item) =>
        Me.Roles.Contains(Roles.PanelChair) && (item.Conflicts.Contains(Panel.Chair) ? item.StandsIn.Contains(Me.User) : IChair);

    public IEnumerable<ItemView> Undecided => Panel.Items.Where(item => item is { Disposal: null, Ratified: null, Deferred: false });

    public Names Names => new(Reference, Today);

    public string ChildOf(CaseId @case) => Agenda.TryGetValue(@case, out var found) ? $"{found.GivenName} {found.FamilyName}".Trim() : "Case";

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await HttpContext.RequestServices.GetRequiredService<PanelReading>().PanelAsync(Me, PanelId, Aborted) is not { } found)
            return NotFound();
        Panel = found;
        Agenda = await HttpContext.RequestServices.GetRequiredService<AgendaCases>().OnAsync(found, Aborted);
        return null;
    }
}
