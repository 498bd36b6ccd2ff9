using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Scrutiny;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Scrutiny.Reports;

/// <summary>The lead publishes the report of a closed exercise, or of several.</summary>
public sealed class PublishModel(ExerciseReading exercises) : OocdPage
{
    public ExerciseId ExerciseId => new(Route("exercise"));

    public string ReportsUrl => $"{OocdPages.Root}/scrutiny/exercises/{ExerciseId}/reports";

    /// <summary>Other closed exercises of the lead.</summary>
    public IReadOnlyList<Option> Others { get; private set; } = [];

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new PublishReportSlice(), new Target(Exercise: ExerciseId),
        new PublishReportRequest(Form.Text("title"), Form.Text("summary"), [.. Form.All("others").Select(id => Guid.TryParse(id, out var other) ? other : Guid.Empty)]),
        _ => Done("The report is published", ReportsUrl));

    protected override async Task<IActionResult?> LoadAsync()
    {
        var mine = (await exercises.ListAsync(Me, Aborted)).Where(row => row.Lead == Me.User.Value).ToArray();
        if (mine.All(row => row.ExerciseId != ExerciseId.Value))
            return NotFound();
        Others = [.. mine.Where(row => row.ExerciseId != ExerciseId.Value && row.State is ("closed" or "published")).Select(row => new Option(row.ExerciseId.ToString(), row.Title))];
        return null;
    }
}
