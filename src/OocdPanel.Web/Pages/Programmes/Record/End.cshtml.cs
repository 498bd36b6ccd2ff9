using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Assessments;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Programmes;
using OocdPanel.Domain.Assessments;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Programmes.Record;

/// <summary>The programme ends, completed or not, with an exit plan (R15).</summary>
public sealed class EndModel : ProgrammePage
{
    private static readonly string[] _needs =
        ["needs.accommodationSuitable", "needs.educationStatus", "needs.educationHours", "needs.educationSuitable", "needs.send", "needs.sendPlan"];

    public static IEnumerable<Option> Statuses => RecordNeeds.EducationStatuses.Select(status => new Option(status, Words.Of(status)));

    public static IReadOnlyList<string> Services => RecordNeeds.ServiceKinds;

    /// <summary>A radio cannot be taken back, so that needs which were begun are left out by a choice of its own.</summary>
    public static IReadOnlyList<Option> NeedsRecorded { get; } = [new("true", "Yes"), new("false", "No, leave them out")];

    public static IReadOnlyList<Option> TakenOn { get; } = [.. Options.YesNo, new("", "That is open")];

    private bool NeedsAsked => Form.YesNo("needs.recorded") ?? HasNeeds;

    private bool HasNeeds => _needs.Any(name => Form.Text(name) is not null) || Services.Where((_, i) => Form.Text($"needs.services[{i}].need") is not null).Any();

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new EndProgrammeSlice(), new Target(Programme: ProgrammeId),
        new EndProgrammeRequest(Form.YesNo("completed"), Form.Date("endedOn"), Form.Text("reasonNotCompleted"), Form.Text("evidence"), Form.Text("exitPlan"))
        {
            Onward = Form.Text("onward.to") is null && Form.YesNo("onward.accepted") is null ? null : new OnwardReferralRequest(Form.Text("onward.to"), Form.YesNo("onward.accepted")),
            Needs = NeedsAsked ? Needs() : null,
        },
        _ => Done("The end of the programme is recorded", ProgrammeUrl));

    private NeedsAtEndRequest Needs() => new(
        Form.YesNo("needs.accommodationSuitable"), Form.YesNo("needs.educationSuitable"), Form.Text("needs.educationStatus"), Form.Number("needs.educationHours"),
        Form.YesNo("needs.send"), Form.Text("needs.sendPlan"),
        [
            .. Services.Select((service, i) => new ServiceNeedRequest(
                service, Form.YesNo($"needs.services[{i}].need"), Form.YesNo($"needs.services[{i}].offered"), Form.YesNo($"needs.services[{i}].attended"))),
        ]);
}
