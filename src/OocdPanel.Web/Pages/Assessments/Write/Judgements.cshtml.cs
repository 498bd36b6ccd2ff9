using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Assessments;
using OocdPanel.Domain.Assessments;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Assessments.Write;

/// <summary>The three judgements, and what they rest on.</summary>
public sealed class JudgementsModel : AssessmentPage
{
    public IEnumerable<Option> Levels => MakeJudgements.Levels.Select(Level);

    public IEnumerable<Option> ReoffendingLevels => MakeJudgements.ReoffendingLevels.Select(Level);

    public Task<IActionResult> OnPostAsync() => DoKeptAsync(
        new MakeJudgementsSlice(),
        new MakeJudgementsRequest(Form.Text("safetyAndWellbeing"), Form.Text("riskOfSeriousHarm"), Form.Text("likelihoodOfReoffending"), Form.Text("reasons")),
        _ => Done("The judgements are saved", TasksUrl));

    private static Option Level(string level) => new(level, Words.Of(level));
}
