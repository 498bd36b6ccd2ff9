using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Scrutiny;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Scrutiny.Reviews;

/// <summary>The lead records what the panel found, or corrects it.</summary>
public sealed class FindingModel : JudgingPage
{
    public static IReadOnlyList<Option> Possible { get; } = [.. Findings.All.Select(finding => new Option(finding.Code, finding.Name))];

    public async Task<IActionResult> OnPostAsync()
    {
        if (await LoadAsync() is { } instead)
            return instead;
        var (finding, answers, reasons, agreed, few) = (Form.Text("finding"), AnswersTyped(), Form.Text("reasons"), Form.Number("agreed"), Form.Text("fewViewsBecause"));
        // By what was on the screen: sent twice, a first finding is the same command, no correction of itself.
        return Form.Number("corrects") is { } corrects
            ? await DoAsync(
                new CorrectFindingSlice(), Target, new CorrectFindingRequest(corrects, Form.Text("because"), finding, answers, reasons, agreed, few), _ => Done("The finding is corrected", ReviewUrl))
            : await DoAsync(new RecordFindingSlice(), Target, new RecordFindingRequest(finding, answers, reasons, agreed, few), _ => Done("The finding is recorded", ReviewUrl));
    }
}
