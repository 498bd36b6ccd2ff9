using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Children;
using OocdPanel.Api.Platform;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Children.OneChild;

/// <summary>Says what follows from merging two records, and does it.</summary>
public sealed class MergeModel : TwoRecordsPage
{
    public string CompareUrl => $"{RecordsUrl}/{OtherId}";

    public string Born => One.Child.DateOfBirth is { } born ? Words.Of(born) : "an unknown day";

    public string CasesInWords => $"{One.Cases.Count} of the record that stays, {Other.Cases.Count} of the other";

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new MergeChildrenSlice(), new Target(Child: ChildId), new MergeChildrenRequest($"{OtherId}", Form.Text("why")), _ => Done("The records are merged", RecordsUrl));
}
