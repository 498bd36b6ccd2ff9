using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Referrals;
using OocdPanel.Domain.Referrals;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Referrals.Prosecutor;

public sealed class ProsecutorModel : CasePage
{
    public IEnumerable<Option> Decisions => RecordProsecutorDecision.Decisions.Select(decision =>
        new Option(decision, decision == RecordProsecutorDecision.OutOfCourt ? "It may be dealt with out of court" : Words.Of(decision)));

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new RecordProsecutorDecisionSlice(), Target, new RecordProsecutorDecisionRequest(Form.Text("prosecutor"), Form.Date("on"), Form.Text("decision")),
        _ => Done("The prosecutor’s decision is recorded", CaseUrl));
}
