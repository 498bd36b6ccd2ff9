using Microsoft.AspNetCore.Mvc;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Scrutiny;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Web.Components;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Scrutiny.Lead;

/// <summary>Plans an exercise; the period offered is the last whole quarter.</summary>
public sealed class PlanModel : OocdPage
{
    public static IReadOnlyList<Option> Kinds { get; } =
        [new(PlanExercise.External, "External", "Led for the police and crime commissioner"), new(PlanExercise.Internal, "Internal", "Of the services themselves")];

    public static IReadOnlyList<Option> Flags { get; } = [.. ThemeFlags.All.Select(flag => new Option(flag.Code, flag.Name))];

    public static IReadOnlyList<Option> StrataOptions { get; } = [.. Strata.All.Select(strata => new Option(strata.Code, strata.Name))];

    public DateOnly First => Last.AddDays(1).AddMonths(-3);

    public DateOnly Last => new DateOnly(Today.Year, ((Today.Month - 1) / 3 * 3) + 1, 1).AddDays(-1);

    /// <summary>The areas of the reader's own, and the services and forces that are made of them alone.</summary>
    public IEnumerable<Option> Areas
    {
        get
        {
            var (names, mine) = (new Names(Reference, Today), Me.AreasOn(Reference, Today));
            var sets = Reference.Areas.Sets.Where(member => member.Valid.Covers(Today)).GroupBy(member => (member.Kind, member.Code, member.Name)).Where(set => set.All(member => mine.Contains(member.Area)));
            return
            [
                .. sets.OrderBy(set => set.Key.Kind, StringComparer.Ordinal).ThenBy(set => set.Key.Name, StringComparer.Ordinal).DistinctBy(set => set.Key.Code)
                    .Select(set => new Option(set.Key.Code.Value, set.Key.Name, Group: set.Key.Kind == "force" ? "Police forces" : "Services")),
                .. mine.Select(area => new Option(area.Value, names.Of(area), Group: "Areas")).OrderBy(option => option.Label, StringComparer.Ordinal),
            ];
        }
    }

    public IEnumerable<Option> OffenceGroups => Reference.CategoriesInForce(Category.OffenceGroup, Today).Select(group => new Option(group.Code, group.Name));

    public IEnumerable<Option> Disposals => Reference.Disposals.InForce(Today).OrderBy(disposal => disposal.Rank).Select(disposal => new Option(disposal.Code.Value, disposal.Name));

    public Task<IActionResult> OnPostAsync() => DoAsync(
        new PlanExerciseSlice(), new Target(),
        new PlanExerciseRequest(
            Form.Text("kind"), Form.Text("area"), Form.Date("from"), Form.Date("to"), Form.Text("title"),
            new ThemeRequest(Form.All("theme.offenceGroups"), Form.All("theme.disposals"), Form.All("theme.flags"), Form.Text("theme.words")), Form.Number("size"), Form.All("strata"), Form.YesNo("overridesInFull")),
        answer => Done("The exercise is planned", $"{OocdPages.Root}/scrutiny/exercises/{answer.Id}"));
}
