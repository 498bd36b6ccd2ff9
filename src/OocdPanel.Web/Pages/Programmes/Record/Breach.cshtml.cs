using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Programmes;
using OocdPanel.Domain.Programmes;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Programmes.Record;

/// <summary>The child did not do what was agreed.</summary>
public sealed class BreachModel : ProgrammePage
{
    public static IReadOnlyList<Option> Consequences { get; } =
        [new(RecordBreach.Warning, "A warning: the programme goes on"), new(RecordBreach.Return, "The programme is to end as not completed")];

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new RecordBreachSlice(), new Target(Programme: ProgrammeId), new RecordBreachRequest(Form.Text("what"), Form.Date("on"), Form.Text("consequence")),
        _ => Done("The breach is recorded", ProgrammeUrl));
}
