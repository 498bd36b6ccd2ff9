using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using static OocdPanel.Api.Tests.Reporting.Traps.HandMade;

namespace OocdPanel.Api.Tests.Reporting.Traps;

/// <summary>The histories of EXPECTED-victims.md.</summary>
public sealed class VictimHistories : HandMadeDatabase
{
    private static readonly VictimDetails Adult = new(VictimDetails.Person, "adult", false, null);
    private static readonly VictimDetails Enhanced = Adult with { EnhancedRights = true };

    private protected override HandMade Histories
    {
        get
        {
            var made = new HandMade();
            HandMadeCase Shropshire(string on, int victims = 1) => made.Refer(on, "shropshire", "E06000051", victims);

            Shropshire("2024-05-13") // A
                .Do("2024-05-20", Reached(1, "2024-05-20"), Consent(1, true, "2024-05-20"))
                .Do("2024-05-21", Asked(1, "2024-05-21"))
                .Do("2024-05-22", Help(1, "information", "requested", "2024-05-22"), Justice(1, "offered", "2024-05-22"), Justice(1, "explained", "2024-05-22"))
                .Do("2024-05-23", Help(1, "information", "given", "2024-05-23"), Justice(1, "agreed", "2024-05-23"))
                .Do("2024-06-03", Justice(1, "under-way", "2024-06-03"))
                .Do("2024-06-05", Decision())
                .Do("2024-06-24", Satisfaction(1, "satisfied"))
                .Do("2024-07-01", new VictimErased(1, "retention-ended"));
            Shropshire("2024-05-13", victims: 2) // B
                .Do("2024-05-13 13:00", new VictimDescribed(2, null, null, Enhanced, Somebody))
                .Do("2024-05-14", Letter(1, "2024-05-14"), Reached(2, "2024-05-14"), Consent(2, true, "2024-05-14"), Help(2, "information", "given", "2024-05-14"))
                .Do("2024-05-17", Consent(2, false, "2024-05-17"), Justice(2, "declined", "2024-05-17"))
                .Do("2024-05-21", Reached(1, "2024-05-21"), Consent(1, true, "2024-05-21"), Justice(1, "offered", "2024-05-21"), Help(1, "support", "requested", "2024-05-21"))
                .Do("2024-06-05", Decision())
                .Do("2024-06-06", Asked(1, "2024-06-06"))
                .Do("2024-06-07", Justice(1, "could-not-be-pursued", "2024-06-07"))
                .Do("2024-06-14", Satisfaction(1, "dissatisfied"));
            Shropshire("2024-05-23") // C
                .Do("2024-05-31", Reached(1, "2024-05-31"), Consent(1, true, "2024-05-31"), Justice(1, "offered", "2024-05-31"), Help(1, "information", "requested", "2024-05-31"))
                .Do("2024-05-31 13:00", Help(1, "support", "requested", "2024-05-31"), Help(1, "support", "referred", "2024-05-31"))
                .Do("2024-06-03 10:00", Asked(1, "2024-06-03"))
                .Do("2024-06-03 11:00", Decision())
                .Do("2024-06-10", Satisfaction(1, "not-obtained"))
                .Do("2024-07-12", Satisfaction(1, "very-satisfied"));
            Shropshire("2024-06-10") // D
                .Do("2024-06-20", new VictimViewsRecorded(1, "unobtainable", "Moved away"), Justice(1, "could-not-be-explored", "2024-06-20"));
            Shropshire("2024-06-10").Do("2024-06-12", new FoundIneligible("Too old")); // E
            Shropshire("2024-06-10").Do("2024-06-14", new ReferralWithdrawn("A mistake")); // F
            Shropshire("2024-06-25"); // G
            Shropshire("2024-06-03") // H
                .Do("2024-06-19", Decision())
                .Late("2024-06-07", "2024-07-15", Reached(1, "2024-06-07"), Consent(1, true, "2024-06-07"))
                .Late("2024-06-10", "2024-07-15 13:00", Asked(1, "2024-06-10"));
            Shropshire("2024-06-03") // I
                .Do("2024-06-20", new CaseTransferred(new("shropshire"), new("warwickshire"), "Moved"))
                .Do("2024-06-24", new VictimAdded(2, "Somebody", null, null, Adult, Somebody, Day("2024-06-24")));
            Shropshire("2024-06-28") // J
                .Do("2024-07-01", new VictimAdded(2, "Somebody", null, null, Adult, Somebody, Day("2024-07-01")))
                .Do("2024-07-03", Asked(1, "2024-07-03"))
                .Do("2024-07-05", Reached(1, "2024-07-05"), Consent(1, true, "2024-07-05"), Justice(1, "explained", "2024-07-05"), Justice(1, "agreed", "2024-07-05"))
                .Do("2024-07-08", Reached(2, "2024-07-08"), Consent(2, true, "2024-07-08"), Justice(2, "declined", "2024-07-08"))
                .Do("2024-07-09", Justice(1, "under-way", "2024-07-09"), Justice(1, "done", "2024-07-09"))
                .Do("2024-07-10", Satisfaction(1, "very-satisfied"))
                .Do("2024-07-11", Satisfaction(2, "not-obtained"));
            Shropshire("2024-05-13") // K
                .Do("2024-05-17", Reached(1, "2024-05-17"), Consent(1, true, "2024-05-17"), Justice(1, "explained", "2024-05-17"), Justice(1, "agreed", "2024-05-17"))
                .Do("2024-06-03", new VictimViewsRecorded(1, "known", "Sorry is enough"))
                .Do("2024-06-07", Justice(1, "under-way", "2024-06-07"))
                .Do("2024-06-12 13:00", Decision())
                .Do("2024-06-24", new VictimDescribed(1, null, null, Enhanced, Somebody))
                .Do("2024-06-26", Justice(1, "declined", "2024-06-26"))
                .Do("2024-06-27", Satisfaction(1, "neither"));
            Shropshire("2024-05-15") // M
                .Do("2024-05-16", Reached(1, "2024-05-16"), Consent(1, true, "2024-05-16"))
                .Do("2024-05-17", new VictimViewsRecorded(1, "unobtainable", "Abroad"))
                .Do("2024-05-20", new DecidedUrgently(Somebody, "Urgent", Made))
                .Do("2024-05-22", Asked(1, "2024-05-22"))
                .Do("2024-06-05", Decision());
            Shropshire("2024-05-15") // N
                .Do("2024-05-16", Reached(1, "2024-05-16"), Justice(1, "explained", "2024-05-16"), Justice(1, "agreed", "2024-05-16"), Justice(1, "under-way", "2024-05-16"));
            Shropshire("2024-06-03") // P
                .Do("2024-06-04", Reached(1, "2024-06-04"), Consent(1, true, "2024-06-04"))
                .Do("2024-07-02", new VictimRemoved(1, "A witness"))
                .Do("2024-07-03", new VictimAdded(2, "Somebody", null, null, Adult, Somebody, Day("2024-07-03")));
            return made;
        }
    }

    private static PanelDecision Made { get; } = new(
        new("community-resolution"), "Reasons", [], 2, null, null, [], new LeadOffence(new("shoplifting"), "theft", new(2024, 5, 6)), "illustrative", true, "standard-1", 1);

    private static PanelDecisionRecorded Decision() => new(new(Guid.NewGuid()), Somebody, Made);

    private static ContactAttempted Reached(int victim, string on) => new(victim, Day(on), "phone", true, null, false);

    private static ContactAttempted Letter(int victim, string on) => new(victim, Day(on), "letter", false, null, false);

    private static ContactConsentRecorded Consent(int victim, bool given, string on) => new(victim, given, Day(on));

    private static VictimViewsAsked Asked(int victim, string on) => new(victim, Day(on));

    private static VictimHelpRecorded Help(int victim, string kind, string step, string on) => new(victim, kind, step, Day(on), null);

    private static VictimSatisfactionRecorded Satisfaction(int victim, string answer) => new(victim, answer, null);

    private static RestorativeJusticeRecorded Justice(int victim, string stage, string on) => new(victim, stage, null, Day(on), null);
}
