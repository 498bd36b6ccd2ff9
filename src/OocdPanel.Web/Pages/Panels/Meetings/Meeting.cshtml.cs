using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Cases;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Panels.Meetings;

/// <summary>One meeting: who sits on it and who is there, whether it has a quorum (R10), and its agenda.</summary>
public sealed class MeetingModel(AgendaCases cases) : PanelPage
{
    public IReadOnlyList<AgendaCase> ToList { get; private set; } = [];

    /// <summary>Where the cases to list go on; null on their last page.</summary>
    public string? MoreToList { get; private set; }

    public IEnumerable<Option> Choices => ToList.Select(row => new Option(
        row.CaseId.ToString(), $"{$"{row.GivenName} {row.FamilyName}".Trim()}, referred {Words.Of(row.ReferredOn)}",
        Group: row.ToRatify ? "Decided urgently, to be ratified" : row.Stage == Stage.ReadyForPanel.Code() ? "Ready for the panel" : "Still being prepared"));

    /// <summary>A standing member by name, agency and whether they were invited.</summary>
    public string Seat(PanelMember member) =>
        $"{Staff.NameOf(member.User)} ({Names.Of(member.Agency)}{(Panel.StandingNotInvited.Contains(member) ? ", not invited" : "")})";

    /// <summary>R10 for one item: who has a conflict does not count (R27).</summary>
    public static string Quorum(ItemView item) =>
        item.Disposal is not null || item.Ratified is not null ? "Had a quorum" : item.Deferred ? "Not needed" : item.Missing.Count == 0 ? "Has a quorum" : $"Still missing: {string.Join("; ", item.Missing)}";

    /// <summary>What came of an item.</summary>
    public string Decision(ItemView item) =>
        item.Disposal is { } disposal ? Names.Of(disposal) :
        item.Ratified is { } ratified ? ratified ? "Urgent decision ratified" : "Urgent decision not ratified" :
        item.Deferred ? "Deferred" :
        IsClosed ? "Not heard, carried over" :
        Agenda.TryGetValue(item.Case, out var found) && found.ToRatify ? "Decided urgently, to be ratified" :
        "Not decided yet";

    public Task<IActionResult> OnPostApologiesAsync() => DoAsync(
        new SendApologiesSlice(), new Target(Panel: PanelId), new SendApologiesRequest(Form.Text("member")), _ => Done("The apologies are recorded", PanelUrl));

    public Task<IActionResult> OnPostAttendanceAsync()
    {
        var present = Form.YesNo("present");
        var member = Form.Text("member");
        return DoAsync(
            new RecordAttendanceSlice(), new Target(Panel: PanelId), new RecordAttendanceRequest(member, present),
            _ => Done($"{Staff.NameOf(new UserId(member!))} is recorded as {(present == true ? "present" : "not present")}", PanelUrl));
    }

    public Task<IActionResult> OnPostOpeningAsync() => DoAsync(
        new OpenPanelSlice(), new Target(Panel: PanelId), new NothingToSay(), _ => Done("The meeting is open", PanelUrl));

    public async Task<IActionResult> OnPostListingAsync()
    {
        if (Guid.TryParse(Form.Text("case"), out var chosen))
            return await DoAsync(new ListCaseSlice(), new Target(new CaseId(chosen), PanelId), new NothingToSay(), _ => Done("The case is on the agenda", PanelUrl));
        ModelState.AddModelError("case", "Choose the case to put on the agenda");
        return await AgainAsync();
    }

    protected override async Task<IActionResult?> LoadAsync()
    {
        if (await base.LoadAsync() is { } instead)
            return instead;
        if (!WorklistCursor.TryParse(Request.Query["cursor"], out var after))
            return NotFound();
        (ToList, MoreToList) = await cases.ToListAsync(Me, Panel, after, Aborted);
        return null;
    }
}
