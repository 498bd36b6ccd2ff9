using OocdPanel.Api.Referrals;

namespace OocdPanel.Host.Demonstration.Profiles;

/// <summary>
/// Westmorland and Furness' plan 2024-25, on the first year after Cumbria was split. From the plan: 182 children, of them
/// 49 female; 236 disposals; 44 of 73 youth cautions, youth conditional cautions and referral orders were first ones (13,
/// 12 and 19); 44 statutory disposals, one of them custody; an education, health and care plan for 12 of 33, 29 of 81 and
/// 10 of 68 children by tier; 11 forms of feedback (7, 2 and 2 of them 5, 4 and 3). Everything else is invented: which
/// disposals the other 119 were, who had two, who was given theirs on the street, and every date.
/// </summary>
internal static class WestmorlandAndFurness202324
{
    private const string Name = "westmorland-and-furness-2023-24";

    /// <summary>How much it helped, on the 11 forms.</summary>
    private static readonly int[] Forms = [5, 5, 5, 4, 5, 3, 5, 5, 4, 5, 3];
    private static readonly string[] Clinic = ["no-further-action", "review-formulation", "full-pathway"];
    private static readonly string[] Concerns = ["Out late with older boys, and missing lessons.", "Found with a lighter near the sheds twice.", "A younger brother of a child whom the service knows."];

    public static IReadOnlyList<DemoCase> Cases() => [.. Statutory(), .. Panel()];

    public static IEnumerable<DemoStep> Besides() => [.. Courts(), .. Street(), .. Prevention().SelectMany(PreventionScript.Steps)];

    /// <summary>33 children for whom there is only a court: referred by the police, screened as too grave, and sentenced.</summary>
    private static DemoCase[] Statutory()
    {
        var children = new WestmorlandChildren(Name, "statutory");
        return [.. Enumerable.Range(0, 33).Select(i =>
            children.Case(i, new DateOnly(2023, 5, 15).AddDays(i * 7), "robbery", "charge", DemoStop.Referred) with
            {
                HasVictim = false,
                SameChildAs = i < 19 ? null : Before(i),
            })];
    }

    private static string Before(int i) => $"{Name}/cumbria/{i + 1:00}";

    /// <summary>19 first referral orders; 14 after a youth caution in what was Cumbria; 10 youth rehabilitation orders and one custody besides.</summary>
    private static IEnumerable<DemoStep> Courts()
    {
        foreach (var (c, i) in Statutory().Select((c, i) => (c, i)))
        {
            if (c.SameChildAs is { } before)
                yield return OutsideScript.Told(
                    before, new ChildRequest(c.Given, c.Family, c.Born, c.Sex, c.Ethnicity.Value, "E07000031", [], ChildValidator.NewChild), "youth-caution", new DateOnly(2022, 6, 1).AddDays(i * 5));
            yield return new Script(c).OnCase(c.Referred.AddDays(1), 10, 0, DemoPeople.Seconded, new ScreenReferralSlice(), new("ineligible", "Robbery with injury: the prosecutor has charged it.", null, "court-only"));
            yield return OutsideScript.Sentenced($"{c.Key}/1", c.Key, "referral-order", c.Starts.AddDays(20));
            if (i >= 22)
                yield return OutsideScript.Sentenced($"{c.Key}/2", c.Key, i == 32 ? "custody" : "youth-rehabilitation-order", c.Starts.AddDays(60));
        }
    }

    /// <summary>48 children whose cases the panel decided: 13 youth cautions, 12 youth conditional cautions, 15 community resolutions, 8 of outcome 22.</summary>
    private static DemoCase[] Panel()
    {
        var children = new WestmorlandChildren(Name, "panel");
        return [.. children.Disposals.Select((disposal, i) =>
            children.Case(i, new DateOnly(2023, 5, 22).AddDays(i * 6), disposal.Offence, disposal.Code, DemoStop.Closed) with
            {
                Completed = i % 9 != 4 || disposal.Code == "outcome-22",
                HighRisk = i % 12 == 5,
                Clinic = i == 20 ? "review-formulation" : null,
                Onward = i % 5 == 3 ? "Turnaround" : null,
                Helped = i < 5 ? Forms[i] : null,
            })];
    }

    /// <summary>Told by the police: 33 children with one community resolution each; 20 more community resolutions, 9 youth cautions and 6 youth conditional cautions for children of the panel.</summary>
    private static IEnumerable<DemoStep> Street()
    {
        var children = new WestmorlandChildren(Name, "street");
        for (var i = 0; i < 33; i++)
            yield return OutsideScript.Told($"{Name}/street/{i + 1:00}", children.Request(i, new DateOnly(2023, 4, 12)), "community-resolution", new DateOnly(2023, 4, 12).AddDays(i * 10));
        var cautioned = Panel().Where(c => c.Disposal.Value.EndsWith("caution", StringComparison.Ordinal)).Take(15);
        foreach (var (c, i) in cautioned.Select((c, i) => (c, i)))
            yield return OutsideScript.Told($"{c.Key}/again", c.Key, i < 9 ? "youth-caution" : "youth-conditional-caution", c.Delivered.AddDays(35));
        foreach (var c in Panel().Where(c => !c.Disposal.Value.EndsWith("caution", StringComparison.Ordinal)).Take(20))
            yield return OutsideScript.Told($"{c.Key}/again", c.Key, "community-resolution", c.Delivered.AddDays(35));
    }

    /// <summary>68 children, 8 of them twice.</summary>
    private static IEnumerable<DemoPrevention> Prevention()
    {
        var children = new WestmorlandChildren(Name, "prevention");
        var first = Enumerable.Range(0, 68).Select(i => children.Prevention(i, new DateOnly(2023, 4, 11).AddDays(i * 4), Concerns[i % 3]) with
        {
            Clinic = i % 10 == 5 && i < 30 ? Clinic[i / 10] : null,
            Onward = i % 4 == 1 ? "Turnaround" : null,
            Helped = i < 6 ? Forms[5 + i] : null,
        }).ToArray();
        return
        [
            .. first,
            .. first.Take(8).Select((c, i) => c with
            {
                Key = $"{c.Key}/again", SameChildAs = c.Key, On = c.Finishes.AddDays(40), Clinic = null, Onward = "Turnaround", Helped = null,
                Concerns = "Things went well, and then school broke down again.",
            }),
        ];
    }
}
