using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Assessments;
using OocdPanel.Domain.Assessments;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Assessments.Write;

/// <summary>The three judgements, and what they rest on.</summary>
public sealed class JudgementsModel : CasePage
{
    public IEnumerable<Option> Levels => MakeJudgements.Levels.Select(Level);

    public IEnumerable<Option> ReoffendingLevels => MakeJudgements.ReoffendingLevels.Select(Level);

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new MakeJudgementsSlice(), Target,
        new MakeJudgementsRequest(Form.Text("safetyAndWellbeing"), Form.Text("riskOfSeriousHarm"), Form.Text("likelihoodOfReoffending"), Form.Text("reasons")),
        _ => Done("The judgements are saved", $"{CaseUrl}/assessment"));

    private static Option Level(string level) => new(level, Words.Of(level));
}
