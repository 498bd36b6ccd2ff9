using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Tests.Reporting.Traps;

/// <summary>Which offences are new ones: EXPECTED-reoffending.md says, per history, what a careful count finds.</summary>
internal static class ReoffendingHistories
{
    private static readonly UserId Somebody = new("s.body");

    public static IEnumerable<Recorded> All()
    {
        var h = new OutcomeHistories();
        var p = h.Child();
        h.Give(p, "community-resolution", "2023-04-03");
        h.Refer(p, "2023-10-03");

        var q = h.Child();
        h.Give(q, "community-resolution", "2023-04-04");
        h.Refer(q, "2023-10-05", offences: 2);

        var r = h.Child();
        var followed = h.Give(r, "outcome-22", "2023-05-02");
        h.Refer(r, "2023-05-02");
        h.Court(r, "referral-order", "2024-02-12", "2024-03-01", "2023-09-20");
        h.Record("2024-05-10", Change.To(followed, new FollowUpRecorded(12, true, "Theft", new(2023, 9, 20), "PNC")));

        var s = h.Child();
        h.Give(s, "youth-caution", "2023-08-31");
        h.Refer(s, "2024-02-29");

        var t = h.Child();
        h.Give(t, "youth-caution", "2023-09-12");
        h.Court(t, null, "2023-12-12", offenceOn: "2023-11-01");

        var u = h.Child();
        h.Give(u, "community-resolution", "2023-05-10");
        h.Give(u, "community-resolution", "2023-08-09");

        var (v, otherV) = (h.Child(), h.Child());
        h.Give(v, "community-resolution", "2023-06-06");
        h.Refer(otherV, "2023-07-15");
        h.Merge(v, otherV, "2024-01-15");

        var w = h.Child();
        h.GiveOutside(w, "community-resolution", "2023-07-05", "2023-07-05");
        h.Record("2023-09-01", Change.To(h.Refer(w, "2023-08-10"), new ReferralWithdrawn("Reasons")));

        var y = h.Child();
        h.Appeal(y, h.Give(y, "youth-caution", "2023-10-18"), "2023-10-18", null, "2024-01-15");

        Finalised(h, "2023-07-10", "2024-01-10");
        Finalised(h, "2023-07-10", "2024-01-11");
        h.Court(Finalised(h, "2023-08-31", "2023-08-20"), "referral-order", "2023-12-12", offenceOn: "2023-11-01", area: "warwickshire");
        return h.All;
    }

    /// <summary>A child of Warwickshire with an outcome 22 made final on a day, and a referral for an offence on another.</summary>
    private static ChildId Finalised(OutcomeHistories h, string on, string offenceOn)
    {
        var child = h.Child("E07000220");
        var @case = h.Give(child, "outcome-22", "2023-04-12", "warwickshire", "E07000220");
        h.Record(on, Change.To(@case, new Outcome22Finalised("Evidence", Somebody)));
        h.Refer(child, offenceOn, "warwickshire", "E07000220");
        return child;
    }
}
