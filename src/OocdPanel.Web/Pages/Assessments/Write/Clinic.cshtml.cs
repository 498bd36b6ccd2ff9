using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Assessments;
using OocdPanel.Domain.Assessments;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Assessments.Write;

/// <summary>Refers the child to the clinic; while the clinic has the case, records which of its three recommendations it made.</summary>
public sealed class ClinicModel : AssessmentPage
{
    public bool IsThere => Now is { Clinic: not null, ClinicRecommendation: null };

    public IEnumerable<Option> Recommendations => RecordClinicRecommendation.Three.Select(code => new Option(code, Words.Clinic(code)));

    protected override string AfterDraft => CaseUrl;

    public async Task<IActionResult> OnPostAsync()
    {
        if (await LoadAsync() is { } instead)
            return instead;
        return IsThere
            ? await DoKeptAsync(
                new RecordClinicRecommendationSlice(),
                new RecordClinicRecommendationRequest(Form.Date("on"), Form.Text("recommendation"), Form.Number("reviewInMonths"), Form.Text("formulation")),
                _ => Done("The clinic’s recommendation is recorded", CaseUrl))
            : await DoKeptAsync(
                new ReferToClinicSlice(), new ReferToClinicRequest(Form.Date("on"), Form.YesNo("childConsents"), Form.Text("why")),
                _ => Done("The child is referred to the clinic", CaseUrl));
    }
}
