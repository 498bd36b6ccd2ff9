using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;
using static OocdPanel.Api.Tests.Reporting.Traps.HandMade;

namespace OocdPanel.Api.Tests.Reporting.Traps;

/// <summary>The histories of EXPECTED-meetings.md. A member is named by the agency, and a number where it has two.</summary>
public sealed class MeetingHistories : HandMadeDatabase
{
    private static readonly PanelDecision Made = new(
        new("community-resolution"), "Reasons", [], 2, null, null, [], new LeadOffence(new("shoplifting"), "theft", new(2024, 5, 6)), "illustrative", true, "standard-1", 1);

    private static readonly Pack Pack = new(1, 1, 1);

    private protected override HandMade Histories
    {
        get
        {
            var made = new HandMade();
            var cases = Enumerable.Range(0, 7).Select(_ => made.Refer("2024-05-13", "shropshire", "E06000051", 0).Id).ToList();

            var m1 = new Meeting(made, "shropshire", "2024-06-05", "police", "yjs", "health", "education");
            m1.Do("2024-06-03", Listed(cases[1]), Listed(cases[2]), Listed(cases[3]));
            m1.Do("2024-06-05", Came("police"), Came("yjs"), Came("health"), new PanelOpened());
            m1.Do("2024-06-05 13:00", new ItemDecided(cases[1], Made), new ItemDeferred(cases[2], "A report", "School", Day("2024-06-19")), Left("health"), new PanelClosed([cases[3]]));

            var m2 = new Meeting(made, "shropshire", "2024-06-12", "police", "yjs", "social-care");
            m2.Do("2024-06-10", Listed(cases[3]), new ApologiesSent(new("social-care")));
            m2.Do("2024-06-12", Came("police"), Came("yjs"), new PanelOpened(), new PanelClosed([cases[3]]));

            _ = new Meeting(made, "shropshire", "2024-06-19", "police", "yjs"); // M3

            var m4 = new Meeting(made, "shropshire", "2024-06-26", "police", "police-2", "yjs");
            m4.Do("2024-06-20", Listed(cases[3]), Listed(cases[4]), Listed(cases[5]));
            m4.Do("2024-06-24", new ItemWithdrawn(cases[5]));
            m4.Late("2024-06-26", "2024-07-01 10:00", Came("police"), Came("yjs"), new PanelOpened(), new MemberInvited(Member("education")));
            m4.Late("2024-06-26 13:00", "2024-07-01 11:00", Came("education"), new ItemDecided(cases[3], Made), new ItemRatified(cases[4], false, "Too much"), new PanelClosed([]));

            var m5 = new Meeting(made, "warwickshire", "2024-06-28", "police", "yjs");
            m5.Do("2024-06-28", Came("police"), new PanelOpened(), new PanelClosed([]));

            var m6 = new Meeting(made, "shropshire", "2024-07-03", "police", "yjs", "health");
            m6.Do("2024-07-02", Listed(cases[6]));
            m6.Do("2024-07-03", Came("police"), Came("yjs"), Came("health"), new PanelOpened());

            var m7 = new Meeting(made, "shropshire", "2024-06-07", "police", "yjs", "health");
            m7.Do("2024-06-07", Came("police"), Came("yjs"), Came("health"), Left("health"), new PanelOpened(), new PanelClosed([]));
            return made;
        }
    }

    private static PanelMember Member(string name) => new(new(name), new(name.Replace("-2", "", StringComparison.Ordinal)));

    private static ItemListed Listed(CaseId @case) => new(@case, Pack);

    private static AttendanceRecorded Came(string member) => new(new(member), true);

    private static AttendanceRecorded Left(string member) => new(new(member), false);

    private sealed class Meeting
    {
        private readonly HandMade made;
        private readonly PanelId id = new(Guid.NewGuid());

        public Meeting(HandMade made, string area, string on, params IEnumerable<string> members)
        {
            this.made = made;
            Do("2024-06-01", new PanelConvened(new(area), Day(on), Somebody, [.. members.Select(Member)]));
        }

        public void Do(string when, params IEnumerable<PanelEvent> events) => Late(when, when, events);

        public void Late(string when, string recorded, params IEnumerable<PanelEvent> events) => made.Add(when, events.Select(e => Change.To(id, e)), recorded);
    }
}
