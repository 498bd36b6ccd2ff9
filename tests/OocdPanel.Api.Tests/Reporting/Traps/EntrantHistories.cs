using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Tests.Reporting.Traps;

/// <summary>Who is a first-time entrant: EXPECTED-entrants.md says, per history, what a careful count finds.</summary>
internal static class EntrantHistories
{
    public static IEnumerable<Recorded> All()
    {
        var h = new OutcomeHistories();
        var a = h.Child();
        h.Give(a, "community-resolution", "2023-04-10");
        h.Give(a, "youth-caution", "2023-06-12");

        var b = h.Child();
        h.Give(b, "youth-caution", "2023-05-05");
        h.Give(b, "youth-conditional-caution", "2023-08-07");
        h.Give(b, "outcome-22", "2023-11-06");

        var c = h.Child();
        h.Give(c, "youth-caution", "2023-07-03");
        h.Court(c, "referral-order", "2023-03-20", learnt: "2023-08-15");

        var d = h.Child();
        var quashed = h.Give(d, "youth-caution", "2023-07-11");
        h.Give(d, "youth-conditional-caution", "2023-09-05");
        h.Appeal(d, quashed, "2023-07-11", null, "2023-11-20");

        var e = h.Child();
        h.Appeal(e, h.Give(e, "youth-caution", "2023-10-18"), "2023-10-18", null, "2024-01-15");

        var f = h.Child();
        h.Court(f, null, "2023-10-04");
        h.Court(f, "referral-order", "2023-11-08");

        var g = h.Child();
        h.GiveOutside(g, "triage", "2023-05-02", "2023-05-02");
        h.GiveOutside(g, "community-resolution", "2023-05-09", "2023-07-12");

        h.GiveOutside(h.Child(), "youth-caution", "2023-06-14", "2023-06-30");
        h.Transfer(h.Give(h.Child(), "youth-caution", "2023-12-12"), "warwickshire", "2023-12-01", "2023-12-20");

        var (j, otherJ) = (h.Child(), h.Child());
        h.Give(j, "youth-caution", "2024-01-04");
        h.Give(otherJ, "youth-caution", "2024-02-06");
        h.Merge(j, otherJ, "2024-03-04");

        var (k, otherK) = (h.Child(), h.Child());
        h.Give(k, "youth-caution", "2024-01-08");
        h.Court(otherK, "referral-order", "2023-05-15");
        h.Merge(k, otherK, "2024-03-04");

        var l = h.Child();
        h.Appeal(l, h.Give(l, "youth-caution", "2024-01-16"), "2024-01-16", "community-resolution", "2024-03-12");

        var m = h.Child();
        h.Give(m, "outcome-22", "2024-02-20");
        h.Give(m, "youth-caution", "2024-02-20");

        var n = h.Child();
        h.Give(n, "charge", "2023-05-02");
        h.Give(n, "nfa", "2023-05-09");

        WestmorlandAndFurness(h);
        return h.All;
    }

    /// <summary>44 first ones as the seed has them, 29 of them followed by a second.</summary>
    private static void WestmorlandAndFurness(OutcomeHistories h)
    {
        string[] first = [.. Enumerable.Repeat("youth-caution", 13), .. Enumerable.Repeat("youth-conditional-caution", 12), .. Enumerable.Repeat("referral-order", 19)];
        var children = first.Select(_ => h.Child("E06000064")).ToList();
        foreach (var (child, outcome) in children.Zip(first))
            Given(child, outcome, "2023-06-20");
        foreach (var child in children.Take(29))
            Given(child, "youth-conditional-caution", "2024-02-13");

        void Given(ChildId child, string outcome, string on)
        {
            if (outcome == "referral-order")
                h.Court(child, outcome, on, area: "westmorland-and-furness");
            else
                h.Give(child, outcome, on, "westmorland-and-furness", "E06000064");
        }
    }
}
