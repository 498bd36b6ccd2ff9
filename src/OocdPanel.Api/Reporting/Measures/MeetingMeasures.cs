using OocdPanel.Domain.Reporting;

namespace OocdPanel.Api.Reporting.Measures;

/// <summary>What is counted of meetings: whether they had a quorum, who came, and what became of their agendas.</summary>
internal static class MeetingMeasures
{
    private const string Day = "day of the meeting";

    /// <summary>A meeting whose day has not come by the last day on which anything was recorded is none yet.</summary>
    private static readonly FactSource Meetings = new("meeting_fact", "met_on", "f.panel_id::text", [], ", asked.come") { IsOfCases = false };

    private static readonly FactSource Seats = new("meeting_seat_fact", "met_on", "f.panel_id || ' ' || f.agency", ["agency"]) { IsOfCases = false };

    private static readonly FactSource Items = new(
        "(select i.*, (select one.child_id from case_fact one where one.case_id = i.case_id limit 1) as child_id from agenda_item_fact i)", "met_on", "f.panel_id::text",
        ["item-outcome", "tier", "disposal", "offence-group", "gravity", "age-band"])
    { Named = "agenda_item_fact", FromCase = FactSource.AllOfCase };

    public static IReadOnlyList<Measure> All { get; } =
    [
        new(
            "meetings", "Meetings of panels", "Meetings, and whether they were opened and had a quorum (R10).", MeetingProgress.RuleVersion, Day,
            [
                new CountColumn("meetings", "Meetings", "true"),
                new CountColumn("opened", "Opened", $"state <> '{MeetingProgress.NotOpened}'"),
                new CountColumn(MeetingProgress.Quorate, "With a quorum", $"state = '{MeetingProgress.Quorate}'"),
                new CountColumn(MeetingProgress.Inquorate, "Without a quorum", $"state = '{MeetingProgress.Inquorate}'"),
                new ShareColumn("quorate-share", "With a quorum, of opened", MeetingProgress.Quorate, "opened"),
                new CountColumn(MeetingProgress.NotOpened, "Never opened", $"state = '{MeetingProgress.NotOpened}'"),
            ],
            [
                "With a quorum is a meeting that had one at any time while it was open.",
                "A meeting that was not opened counts once anything was recorded after its day.",
            ])
        { Source = Meetings, Where = $"(state <> '{MeetingProgress.NotOpened}' or met_on < come)" },
        new(
            "attendance", "Attendance at panels by agency", "The agencies invited to meetings, and those that came.", MeetingProgress.RuleVersion, Day,
            [
                new CountColumn("invited", "Invited", "true"),
                new CountColumn("present", "Present", "present"),
                new ShareColumn("present-share", "Present, of invited", "present", "invited"),
            ],
            ["Of the meetings that were opened. An agency counts once for a meeting, and was present if one of its members was in the room while the meeting was open."])
        { Source = Seats, Where = "opened", Always = "agency" },
        new(
            "agenda", "Agendas of panels", "Items on the agendas of meetings, and what became of them.", MeetingProgress.RuleVersion, Day,
            [
                new CountColumn("items", "Items", "true"),
                new CountColumn(MeetingProgress.Decided, "Decided", $"item_outcome = '{MeetingProgress.Decided}'"),
                new CountColumn(MeetingProgress.Heard, "Urgent decisions heard", $"item_outcome = '{MeetingProgress.Heard}'"),
                new CountColumn(MeetingProgress.Deferred, "Deferred", $"item_outcome = '{MeetingProgress.Deferred}'"),
                new CountColumn(MeetingProgress.CarriedOver, "Carried over", $"item_outcome = '{MeetingProgress.CarriedOver}'"),
                new CountColumn(MeetingProgress.ToBeHeard, "To be heard", $"item_outcome = '{MeetingProgress.ToBeHeard}'"),
                new CountColumn("settled", "Settled", $"item_outcome in ('{MeetingProgress.Decided}', '{MeetingProgress.Heard}')"),
                new ShareColumn("settled-share", "Settled, of items", "settled", "items"),
            ],
            ["A case counts at each meeting on whose agenda it stayed; settled are decisions, and urgent ones heard whether ratified or not."])
        { Source = Items },
    ];
}
