using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Programmes;
using OocdPanel.Domain.Cases;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Programmes.Record;

/// <summary>Agrees a plan with the child. Activities are added by sending the form, so that no script is needed.</summary>
public sealed class PlanModel : CasePage
{
    private const int Most = 30;

    public bool Waits => Case.Stage == Stage.Delivered.Code() || Case.Stage == Stage.ReadyForPlan.Code();

    /// <summary>The plan supports a child who is referred without an offence: no panel decided, and no rule sets a last day.</summary>
    public bool Supports => Case.Source == PreventionWork.Code;

    /// <summary>How many activities the form shows.</summary>
    public int Rows { get; private set; } = 1;

    public bool CanAdd => Rows < Most;

    public string Limit => Case.ProgrammeDue is { } due ? $"What the child has to do usually ends on {Words.Of(due)} at the latest." : "";

    private int RowsSent => int.TryParse(Form.Text("rows"), NumberStyles.None, CultureInfo.InvariantCulture, out var rows) ? Math.Clamp(rows, 1, Most) : 1;

    public Task<IActionResult> OnPostAsync()
    {
        Rows = RowsSent;
        return DoAsync(
            new AgreePlanSlice(), Target,
            new AgreePlanRequest([.. Enumerable.Range(0, Rows).Select(i => new ActivityRequest(
                Form.Text($"activities[{i}].what"), Form.Text($"activities[{i}].who"), Form.Date($"activities[{i}].by"), Form.Date($"activities[{i}].underWaySince")))])
            {
                Targets = new TargetRequest(Form.Text("targets[0].what"), Form.Text("targets[0].who"), Form.Date("targets[0].by")) is { } target && target != new TargetRequest(null, null, null) ? [target] : [],
                LongerBecause = Form.Text("longerBecause"),
            },
            answer => Done("The plan is agreed, and the programme has started", $"{OocdPages.Root}/programmes/{answer.Of("programme")}"));
    }

    public Task<IActionResult> OnPostAddAsync() => ShowAsync(Math.Min(RowsSent + 1, Most));

    public Task<IActionResult> OnPostRemoveAsync() => ShowAsync(Math.Max(RowsSent - 1, 1));

    private Task<IActionResult> ShowAsync(int rows)
    {
        Rows = rows;
        return AgainAsync();
    }
}
