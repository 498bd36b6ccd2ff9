using System.Globalization;
using OocdPanel.Api.Panels;
using OocdPanel.Domain.Panels;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Panels.Chair;

/// <summary>The form of a decision, as it was filled in: rows left empty are left out at the end, so that a message finds its row.</summary>
public static class DecisionForm
{
    public const int ConditionRows = 4;
    private const int MostRows = 50;

    public static IEnumerable<Option> ConditionKinds => Condition.Kinds.Select(kind => new Option(kind, Words.Of(kind)));

    public static DecideItemRequest Request(PostedForm form) => new(form.Text("disposal"), form.Text("reasons"), form.Text("departureReasons"), Factors(form))
    {
        Pack = form.Number("pack"),
        Alternatives = form.Text("alternatives"),
        Diversity = form.Text("diversity"),
        PlanOutline = form.Text("planOutline"),
        Conditions = Conditions(form),
        Dissents = Dissents(form),
    };

    public static DecideUrgentlyRequest Urgent(PostedForm form) => new(form.Text("disposal"), form.Text("reasons"), form.Text("departureReasons"), Factors(form))
    {
        Urgency = form.Text("urgency"),
        Alternatives = form.Text("alternatives"),
        Diversity = form.Text("diversity"),
        PlanOutline = form.Text("planOutline"),
        Conditions = Conditions(form),
    };

    public static int? Moved(PostedForm form, int offence) =>
        int.TryParse(form.Text($"factors[{offence}].adjustment"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var moved) ? moved : null;

    /// <summary>Null where no score is moved; else a row for each offence.</summary>
    private static FactorsRequest[]? Factors(PostedForm form)
    {
        FactorsRequest[] rows =
        [
            .. Enumerable.Range(0, MostRows).TakeWhile(i => form.Text($"factors[{i}].adjustment") is not null)
                .Select(i => new FactorsRequest(i, Moved(form, i), form.Text($"factors[{i}].factors"))),
        ];
        return rows.Any(row => row.Adjustment != 0 || row.Factors is not null) ? rows : null;
    }

    private static ConditionRequest[] Conditions(PostedForm form)
    {
        ConditionRequest[] rows =
        [
            .. Enumerable.Range(0, ConditionRows).Select(i => new ConditionRequest(
                form.Text($"conditions[{i}].what"), form.Text($"conditions[{i}].kind"), form.Date($"conditions[{i}].by"))),
        ];
        return rows[..(1 + Array.FindLastIndex(rows, row => row.What is not null || row.Kind is not null || row.By is not null))];
    }

    private static DissentRequest[] Dissents(PostedForm form) =>
    [
        .. Enumerable.Range(0, MostRows).TakeWhile(i => form.Text($"dissenting[{i}]") is not null)
            .Select(i => new DissentRequest(form.Text($"dissenting[{i}]"), form.Text($"dissents[{i}].why")))
            .Where(dissent => dissent.Why is not null),
    ];
}
