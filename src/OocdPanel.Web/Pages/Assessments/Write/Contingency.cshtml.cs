using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Assessments;
using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Assessments.Write;

/// <summary>Contingency actions, each with trigger, owner and time (R16).</summary>
public sealed class ContingencyModel : AssessmentPage
{
    public IReadOnlyList<ContingencyAction> Before => Now?.Contingency ?? [];

    /// <summary>Those planned, and room for two more.</summary>
    public int Rows => Math.Min(Before.Count + 2, PlanContingencyValidator.MostActions);

    public IEnumerable<Option> Whose => PlanContingency.Whose.Select(whose => new Option(whose, Words.Who(whose)));

    public Task<IActionResult> OnPostAsync() => DoKeptAsync(
        new PlanContingencySlice(), new PlanContingencyRequest(Actions()), _ => Done("The contingency actions are saved", TasksUrl));

    /// <summary>Rows left empty at the end are not meant.</summary>
    private ContingencyActionRequest[] Actions()
    {
        var rows = Enumerable.Range(0, PlanContingencyValidator.MostActions).Select(i => new ContingencyActionRequest(
            Form.Text($"actions[{i}].for"), Form.Text($"actions[{i}].trigger"), Form.Text($"actions[{i}].action"), Form.Text($"actions[{i}].owner"), Form.Text($"actions[{i}].time"))).ToList();
        var last = rows.FindLastIndex(row => row != new ContingencyActionRequest(null, null, null, null, null));
        return [.. rows.Take(Math.Max(last + 1, 1))];
    }
}
