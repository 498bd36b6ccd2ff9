using OocdPanel.Api.Assessments;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Assessments.Checks;

/// <summary>The form that an agency records its check with, on the case or in a pack.</summary>
public static class CheckForm
{
    public static IReadOnlyList<Option> Results { get; } = [new("none", "No, nothing is known"), new("known", "Yes")];

    public static RecordSystemCheckRequest Of(PostedForm form) => new(form.Date("on"), form.Text("result"), form.Text("what"), form.Text("whoWorks"));
}
