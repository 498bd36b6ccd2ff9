using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Assessments;
using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Assessments.Write;

/// <summary>What one of the four says, or why they were not heard.</summary>
public sealed class VoiceModel : AssessmentPage
{
    public string Whose => (string)RouteData.Values["whose"]!;

    public VoiceRecorded? Before => Now?.Voices.FirstOrDefault(voice => voice.Whose == Whose);

    public IEnumerable<Option> WhyNot => RecordVoice.WhyNot
        .Where(why => Whose != "child" || why != "there-is-none").Select(why => new Option(why, Words.Of(why)));

    /// <summary>Chosen before they were heard after all, it stays chosen on the page: nobody can take a radio back.</summary>
    private string? WhyNotChosen => Form.YesNo("given") == true ? null : Form.Text("notObtainedBecause");

    public async Task<IActionResult> OnPostAsync() => RecordVoice.Four.Contains(Whose)
        ? await DoKeptAsync(
            new RecordVoiceSlice(), new RecordVoiceRequest(Whose, Form.YesNo("given"), Form.Text("words"), WhyNotChosen),
            _ => Done("The voice is recorded", TasksUrl))
        : NotFound();

    protected override async Task<IActionResult?> LoadAsync() => RecordVoice.Four.Contains(Whose) ? await base.LoadAsync() : NotFound();
}
