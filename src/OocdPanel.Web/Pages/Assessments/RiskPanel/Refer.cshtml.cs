using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Assessments;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Assessments.RiskPanel;

/// <summary>Refers the case to the risk panel (R26); while the risk panel has it, records what it said.</summary>
public sealed class ReferModel : DraftedPage
{
    public bool IsThere => Case.Assessments is [.., { RiskPanel: not null, RiskPanelAnswer: null }];

    public DateOnly Day => Today;

    protected override string AfterDraft => CaseUrl;

    public async Task<IActionResult> OnPostAsync()
    {
        if (await LoadAsync() is { } instead)
            return instead;
        return IsThere
            ? await DoKeptAsync(
                new RecordRiskPanelOutcomeSlice(), new RecordRiskPanelOutcomeRequest(Form.Date("on"), Form.Text("outcome")),
                _ => Done("What the risk panel said is recorded", CaseUrl))
            : await DoKeptAsync(
                new ReferToRiskPanelSlice(), new ReferToRiskPanelRequest(Form.Date("on"), Form.Text("why")), _ => Done("The case is referred to the risk panel", CaseUrl));
    }
}
