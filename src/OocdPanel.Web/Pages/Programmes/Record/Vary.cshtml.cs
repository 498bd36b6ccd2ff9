using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Programmes;
using OocdPanel.Domain.Panels;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Programmes.Record;

/// <summary>Conditions, or the last day, change (R14).</summary>
public sealed class VaryModel : ProgrammePage
{
    public static IEnumerable<Option> Kinds => Condition.Kinds.Select(kind => new Option(kind, Words.Of(kind)));

    public string? Limit => Case.ProgrammeDue is { } due ? $"Usually {Words.Of(due)} at the latest" : null;

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new VaryProgrammeSlice(), new Target(Programme: ProgrammeId),
        new VaryProgrammeRequest(
            Form.Rows("conditions").Select(i => new ConditionRequest(Form.Text($"conditions[{i}].what"), Form.Text($"conditions[{i}].kind"), Form.Date($"conditions[{i}].by"))).ToList() is { Count: > 0 } conditions
                ? conditions
                : null,
            Form.Date("endsBy"), Form.Text("why")),
        _ => Done("The programme is varied", ProgrammeUrl));
}
