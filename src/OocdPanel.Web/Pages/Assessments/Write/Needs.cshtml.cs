using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Assessments;
using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Assessments.Write;

/// <summary>What the child needs when the work begins, and what was screened for.</summary>
public sealed class NeedsModel : AssessmentPage
{
    public static IReadOnlyList<Option> Plans { get; } =
        [new("none", "None"), new("school-support", "Support by the school"), new("ehcp", "An education, health and care plan (EHCP)")];

    public NeedsAtStartRecorded? Before => Now?.Needs;

    public IEnumerable<Option> Statuses => RecordNeeds.EducationStatuses.Select(status => new Option(status, Words.Of(status)));

    public IReadOnlyList<string> Services => RecordNeeds.ServiceKinds;

    public IReadOnlyList<string> Screenings => RecordNeeds.ScreeningKinds;

    public static string? Answer(bool? given) => given switch { true => "true", false => "false", null => null };

    public Task<IActionResult> OnPostAsync() => DoKeptAsync(
        new RecordNeedsSlice(),
        new RecordNeedsRequest(
            Form.YesNo("accommodationSuitable"), Form.YesNo("educationSuitable"), Form.Text("educationStatus"), Form.Number("educationHours"), Form.YesNo("send"), Form.Text("sendPlan"),
            [.. Services.Select((service, i) => new ServiceNeedRequest(service, Form.YesNo($"services[{i}].need"), Form.YesNo($"services[{i}].offered"), Form.YesNo($"services[{i}].attended")))],
            [.. Screenings.Select((kind, i) => new HealthScreeningRequest(kind, Form.YesNo($"screenings[{i}].done"), Form.Text($"screenings[{i}].result"), Form.YesNo($"screenings[{i}].referred")))],
            Form.Text("notes")),
        _ => Done("The needs and screenings are saved", TasksUrl));
}
