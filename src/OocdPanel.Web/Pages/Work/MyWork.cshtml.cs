using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Cases;
using OocdPanel.Api.Children;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Scrutiny;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Work;

/// <summary>What waits for the person who signs in: their cases; for panel people, their panels.</summary>
public sealed class MyWorkModel(Worklist worklist, PanelReading panels, LearningLog learning) : OocdPage
{
    private static readonly IReadOnlyList<string> PanelRoles = [Roles.PanelChair, Roles.PanelMember];

    public bool HasCases => Me.Roles.Intersect(Worklist.WorkingRoles).Any();

    public bool HasPanels => Me.Roles.Intersect(PanelRoles).Any();

    /// <summary>Of children who have no case that the person can open.</summary>
    public bool MayReportOutside => Me.Roles.Intersect(new ReportOutsideDisposalSlice().Roles).Any();

    /// <summary>mine or all.</summary>
    public string Filter { get; private set; } = "mine";

    public string? Stage { get; private set; }

    public static IEnumerable<Option> Stages => Enum.GetValues<Stage>().Select(stage => new Option(stage.Code(), Words.Of(stage.Code())));

    public WorklistPage Cases { get; private set; } = new([], null);

    public IReadOnlyList<PanelRow> Panels { get; private set; } = [];

    /// <summary>The latest meetings whose minutes wait for the person to agree them, and how many there are.</summary>
    public (IReadOnlyList<PanelRow> Latest, int All) Minutes { get; private set; } = ([], 0);

    public Names Names => new(Reference, Today);

    /// <summary>What scrutiny asks the person, or somebody in their role, to learn, and how much of it is overdue.</summary>
    public (int Open, int Overdue) Learning { get; private set; }

    protected override async Task<IActionResult?> LoadAsync()
    {
        var query = HttpContext.Request.Query;
        Filter = query["filter"] == "all" ? "all" : "mine";
        Stage = Stages.Any(stage => stage.Value == query["stage"]) ? query["stage"].ToString() : null;
        if (!DueCursor.TryParse(query["after"], out var after))
            return NotFound();
        if (HasCases)
            Cases = await worklist.ReadAsync(Me, Filter == "mine", Stage, after, 25, Aborted);
        if (HasPanels)
            Panels = (await panels.ListAsync(Me, null, 50, Aborted)).Panels;
        Minutes = await panels.MinutesWaitingAsync(Me, 20, Aborted);
        Learning = await learning.WaitingAsync(Me, Aborted);
        return null;
    }

    /// <summary>This list from a place on, or with another choice.</summary>
    public string Link(string filter, string? after) =>
        $"{OocdPages.Root}?filter={filter}{(Stage is null ? "" : $"&stage={Stage}")}{(after is null ? "" : $"&after={after}")}";
}
