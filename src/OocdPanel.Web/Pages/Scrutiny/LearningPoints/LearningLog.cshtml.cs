using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Scrutiny;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Scrutiny.LearningPoints;

/// <summary>What was to be learned, over all exercises, and what came of it.</summary>
public sealed class LearningLogModel(LearningLog log) : OocdPage
{
    public static IReadOnlyList<Option> States { get; } = [.. LearningLog.States.Select(state => new Option(state.Code, state.Name))];

    public IReadOnlyList<Option> Areas => [.. Me.AreasOn(Reference, Today).Select(area => new Option(area.Value, Names.Of(area))).OrderBy(option => option.Label, StringComparer.Ordinal)];

    public string? State => States.Any(state => state.Value == Asked("state")) ? Asked("state") : null;

    public string? Area => Asked("area") is { Length: > 0 } area ? area : null;

    public IReadOnlyList<LearningPointRow> Rows { get; private set; } = [];

    public Names Names => new(Reference, Today);

    public bool ILead => Me.Roles.Contains(Roles.ScrutinyLead);

    public string CsvUrl => $"{OocdPages.Root}/scrutiny/learning?handler=csv{(State is null ? "" : $"&state={State}")}{(Area is null ? "" : $"&area={Uri.EscapeDataString(Area)}")}";

    public static string Tag(string state) => state switch
    {
        "overdue" => "govuk-tag govuk-tag--red",
        "open" => "govuk-tag govuk-tag--yellow",
        "done" => "govuk-tag govuk-tag--green",
        _ => "govuk-tag govuk-tag--grey",
    };

    /// <summary>What the reader may do about it: answer what is theirs, follow up what is answered.</summary>
    public (string Address, string Text)? Step(LearningPointRow row) =>
        row.AnsweredOn is null && Me.Roles.Contains(row.Role) && Learners.Roles.Contains(row.Role) && (row.Agency is null || row.Agency == Me.Agency?.Value) ? ("answer", "Answer") :
        row is { AnsweredOn: not null, Done: not true } && ILead ? ("follow-up", "Follow up") : null;

    public async Task<IActionResult> OnGetCsvAsync()
    {
        await LoadAsync();
        return File(LearningLogCsv.Bytes(Rows), LearningLogCsv.MediaType, LearningLogCsv.FileName);
    }

    protected override async Task<IActionResult?> LoadAsync()
    {
        Rows = await log.ListAsync(Me, State, Area is { } area ? new AreaCode(area) : null, Aborted);
        return null;
    }

    private string? Asked(string name) => HttpContext.Request.Query[name];
}
