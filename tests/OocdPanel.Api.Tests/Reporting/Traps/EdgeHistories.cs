using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;
using static OocdPanel.Api.Tests.Reporting.Traps.HandMade;

namespace OocdPanel.Api.Tests.Reporting.Traps;

/// <summary>The histories 24 to 40, of EXPECTED-edges.md.</summary>
public sealed class EdgeHistories : HandMadeDatabase
{
    private const string Herefordshire = "E06000019", Telford = "E06000020", Shropshire = "E06000051", Rugby = "E07000220", Worcester = "E07000237";

    private protected override HandMade Histories
    {
        get
        {
            var made = new HandMade();
            foreach (var history in new Action<EdgeCases>[]
            {
                TurnedEighteen, ChangedOnAppeal, FinalRecordedLater, SplitArea, ReturnedThenCautioned, TransferredMidProgramme, MovedOnTheLastDay, MergedAndSeparated,
                TiesInGravity, CorrectedAfterTheDecision, Assessments, PoliceTold, VictimsReached, RatifiedAndResolved, FollowedUp, LeapDay, ClocksPutForwardAndBack,
            })
                history(new EdgeCases(made));
            return made;
        }
    }

    private static void TurnedEighteen(EdgeCases made)
    {
        var one = made.Refer("2021-05-10", "herefordshire", Herefordshire, null, EdgeCases.Offence("shoplifting", "2021-05-03", 17));
        one.Do("2021-06-02", Decided("youth-caution", "2021-05-03")).Do("2021-06-04", Confirmed("youth-caution")).Do("2021-06-16", new DecisionWithdrawn("18 since yesterday"));
        one.Do("2021-06-23", Decided("community-resolution", "2021-05-03")).Do("2021-06-25", Confirmed("community-resolution"));
        made.Give(one, "community-resolution", "2021-06-30", age: 18);
        made.Carry(one, "herefordshire", "community-resolution", "2021-06-30", "2021-07-28", true, age: 18);
    }

    private static void ChangedOnAppeal(EdgeCases made)
    {
        const string Ycc = "youth-conditional-caution";
        var one = made.Decide("2021-03-30", "shropshire", Shropshire, Ycc, "2021-04-13", "2021-04-15");
        made.Give(one, Ycc, "2021-04-20");
        var programme = made.Carry(one, "shropshire", Ycc, "2021-04-20", "2021-06-15", true);
        made.Made.Add("2021-07-20",
        [
            Change.To(one.Child, new OutcomeAppealed(1, RecordAppeal.Changed, "youth-caution", "Crown Court", Day("2021-07-20"), "Reasons")),
            Change.To(one.Id, new DisposalAppealed(Day("2021-04-20"), RecordAppeal.Changed, Day("2021-07-20"))),
            Change.To(programme, new ProgrammeAppealed(RecordAppeal.Changed, Day("2021-07-20"))),
        ]);
    }

    private static void FinalRecordedLater(EdgeCases made)
    {
        var one = made.Decide("2021-03-31", "telford-and-wrekin", Telford, "outcome-22", "2021-04-14", "2021-04-16");
        made.Give(one, "outcome-22", "2021-04-20");
        made.Carry(one, "telford-and-wrekin", "outcome-22", "2021-04-20", "2021-06-16", true);
        one.Late("2021-06-30", "2021-07-05", new Outcome22Finalised("Evidence", Somebody));
    }

    private static void SplitArea(EdgeCases made)
    {
        foreach (var (district, to, told, ended, completed) in new[]
        {
            ("E07000026", "cumberland", "2023-04-01", "2023-04-14", true), ("E07000027", "westmorland-and-furness", "2023-04-24", "2023-04-12", true),
            ("E07000028", null, null, "2023-03-31", false),
        })
        {
            var one = made.Decide("2023-02-06", "cumbria", district, "community-resolution", "2023-03-01", "2023-03-03");
            made.Give(one, "community-resolution", "2023-03-10");
            var programme = made.Carry(one, "cumbria", "community-resolution", "2023-03-10", ended, completed);
            if (to is not null)
                made.Transfer(one, programme, "cumbria", to, "2023-04-01", told!);
        }
    }

    private static void ReturnedThenCautioned(EdgeCases made)
    {
        var one = made.Decide("2021-04-06", "worcestershire", Worcester, "outcome-22", "2021-04-20", "2021-04-22");
        made.Give(one, "outcome-22", "2021-04-27");
        made.Carry(one, "worcestershire", "outcome-22", "2021-04-27", "2021-06-24", false);
        one.Do("2021-06-24 13:00", new ReturnedToPanel(new("outcome-22"), "Not completed"));
        one.Do("2021-07-07", Decided("youth-caution")).Do("2021-07-09", Confirmed("youth-caution"));
        made.Give(one, "youth-caution", "2021-07-14");
        made.Carry(one, "worcestershire", "youth-caution", "2021-07-14", "2021-09-08", true);
    }

    private static void TransferredMidProgramme(EdgeCases made)
    {
        foreach (var again in new[] { false, true })
        {
            var one = made.Decide("2021-04-06", "warwickshire", Rugby, "community-resolution", "2021-04-20", "2021-04-22");
            made.Give(one, "community-resolution", "2021-04-27");
            var programme = made.Carry(one, "warwickshire", "community-resolution", "2021-04-27", "2021-06-11", true);
            made.Transfer(one, programme, "warwickshire", "westminster", "2021-05-17", "2021-07-06");
            if (again)
                made.Refer("2021-06-01", "warwickshire", Rugby, one.Child);
        }
    }

    private static void MovedOnTheLastDay(EdgeCases made)
    {
        foreach (var moved in new[] { "2022-06-10", "2022-06-11", "2022-05-20" })
        {
            var one = made.Decide("2022-04-05", "shropshire", Shropshire, "community-resolution", "2022-04-19", "2022-04-21");
            made.Carry(one, "shropshire", "community-resolution", "2022-04-26", "2022-06-10", true);
            made.Refer(moved, "warwickshire", Rugby, one.Child);
            if (moved == "2022-05-20")
                made.Refer("2022-06-10", "shropshire", Shropshire, one.Child);
        }
    }

    private static void MergedAndSeparated(EdgeCases made)
    {
        HandMadeCase Cautioned(string on, string offenceOn)
        {
            var one = made.Refer(offenceOn, "herefordshire", Herefordshire, null, EdgeCases.Offence("shoplifting", offenceOn));
            one.Do(on, Decided("youth-caution"), Confirmed("youth-caution"));
            made.Give(one, "youth-caution", on);
            return one;
        }

        var (p, q) = (Cautioned("2022-05-10", "2022-04-10").Child, Cautioned("2022-06-14", "2022-05-15").Child);
        made.Refer("2022-08-16", "herefordshire", Herefordshire, q, EdgeCases.Offence("shoplifting", "2022-08-09"));
        made.Made.Add("2022-09-05", [Change.To(p, new ChildAbsorbed(q, "Reasons")), Change.To(q, new ChildMergedInto(p, "Reasons"))]);
        made.Made.Add("2023-01-16", [Change.To(p, new ChildReleased(q, "Reasons")), Change.To(q, new ChildSeparated(p, "Reasons"))]);
    }

    private static void TiesInGravity(EdgeCases made)
    {
        made.Refer(
            "2022-05-20", "telford-and-wrekin", Telford, null,
            EdgeCases.Offence("arson", "2022-05-12", 15, 4, "criminal-damage-and-arson"), EdgeCases.Offence("supply-of-drugs", "2022-05-11", 14, 4, "drugs"),
            EdgeCases.Offence("burglary-dwelling", "2022-05-11", 14, 4));
        made.Refer("2022-05-20", "telford-and-wrekin", Telford, null, EdgeCases.Offence("shoplifting", "2022-05-09"), EdgeCases.Offence("robbery", "2022-05-10", 14, 5, "robbery"));
    }

    private static void CorrectedAfterTheDecision(EdgeCases made)
    {
        var (said, corrected) = (EdgeCases.Offence("shoplifting", "2022-04-20", 15), EdgeCases.Offence("shoplifting", "2022-04-19", 14));
        var one = made.Refer("2022-04-27", "worcestershire", Worcester, null, said);
        one.Do("2022-05-11", Decided("outcome-22", "2022-04-20")).Do("2022-05-13", Confirmed("outcome-22"));
        one.Do("2022-06-08", new ReferralCorrected(new(Offences: [said]), new(Offences: [corrected]), [], "A day wrong", []));
    }

    private static void Assessments(EdgeCases made)
    {
        foreach (var (referred, completed) in new[] { ("2023-04-17", "2023-05-02"), ("2023-04-17", "2023-05-03"), ("2023-04-25", "2023-05-11") })
            made.Refer(referred, "shropshire", Shropshire).Do(completed, new AssessmentCompleted(Somebody));
    }

    private static void PoliceTold(EdgeCases made)
    {
        foreach (var decided in new[] { "2023-08-29", "2023-08-30" })
            made.Refer("2023-07-24", "herefordshire", Herefordshire)
                .Do("2023-08-07", new BailDateSet(new(Release.Bail, Day("2023-09-29"))))
                .Do(decided, Decided("community-resolution"));
    }

    private static void VictimsReached(EdgeCases made)
    {
        foreach (var (known, reached, enhanced) in new[]
        {
            ("2023-12-19", "2023-12-28", false), ("2023-12-19", "2023-12-29", false), ("2023-12-22", "2023-12-27", true), ("2023-12-22", "2023-12-28", true),
        })
            made.Made.Refer(known, "telford-and-wrekin", Telford, 1)
                .Do($"{known} 13:00", new VictimDescribed(1, null, null, new(VictimDetails.Person, "adult", enhanced, null), Somebody))
                .Do(reached, new ContactAttempted(1, Day(reached), "phone", true, null, false));
    }

    private static void RatifiedAndResolved(EdgeCases made)
    {
        foreach (var heard in new[] { "2023-05-09", "2023-05-10" })
            made.Refer("2023-03-27", "worcestershire", Worcester)
                .Do("2023-04-05", new DecidedUrgently(Somebody, "Urgent", Made("community-resolution")))
                .Do(heard, new UrgentDecisionRatified(new(Guid.NewGuid()), Somebody, true, "Right"));
        foreach (var resolved in new[] { "2023-06-01", "2023-06-02" })
            made.Refer("2023-05-09", "worcestershire", Worcester)
                .Do("2023-05-23", Decided("community-resolution"))
                .Do("2023-05-24", new DecisionEscalated(Somebody, null, null, "Too little"))
                .Do(resolved, new EscalationResolved("confirmed", "Talked", Somebody, Somebody));
    }

    private static void FollowedUp(EdgeCases made)
    {
        foreach (var on in new[] { "2024-01-02", "2024-01-03" })
        {
            var one = made.Decide("2023-05-09", "westminster", "E09000033", "youth-caution", "2023-05-23", "2023-05-25");
            made.Give(one, "youth-caution", "2023-05-30");
            one.Do("2023-06-05", new CaseClosed("Done")).Do(on, new FollowUpRecorded(6, false, null, null, "PNC"));
        }
    }

    private static void LeapDay(EdgeCases made)
    {
        foreach (var offence in new[] { "2025-02-28", "2025-03-01" })
        {
            var one = made.Decide("2024-02-05", "warwickshire", Rugby, "community-resolution", "2024-02-19", "2024-02-21");
            made.Give(one, "community-resolution", "2024-02-29");
            made.Refer("2025-03-10", "warwickshire", Rugby, one.Child, EdgeCases.Offence("shoplifting", offence));
        }

        var final = made.Decide("2024-02-12", "warwickshire", Rugby, "outcome-22", "2024-02-26", "2024-02-26 13:00");
        made.Give(final, "outcome-22", "2024-02-27");
        final.Do("2024-03-04", new Outcome22Finalised("Evidence", Somebody));
    }

    private static void ClocksPutForwardAndBack(EdgeCases made)
    {
        foreach (var (decided, confirmed) in new[]
        {
            ("2023-06-28", "2023-06-30 23:30"), ("2023-12-28", "2023-12-31 23:30"), ("2024-03-28", "2024-03-31 00:30"), ("2024-03-28", "2024-03-31 23:30"),
        })
            made.Decide("2023-06-14", "westmorland-and-furness", "E06000064", "community-resolution", decided, confirmed);
    }
}
