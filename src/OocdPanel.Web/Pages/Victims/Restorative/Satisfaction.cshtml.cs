using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Victims;
using OocdPanel.Domain.Victims;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Victims.Restorative;

public sealed class SatisfactionModel : VictimPage
{
    public IReadOnlyList<Option> Answers { get; } = [.. RecordVictimSatisfaction.Answers.Select(answer => new Option(answer, Words.Of(answer)))];

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new RecordVictimSatisfactionSlice(), Target, new RecordVictimSatisfactionRequest(Number, Form.Text("answer"), Form.Text("words")),
        _ => Done("The victim’s answer is recorded", VictimsUrl));
}
