using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;
using static OocdPanel.Api.Tests.Reporting.Traps.HandMade;

namespace OocdPanel.Api.Tests.Reporting.Traps;

/// <summary>The histories of EXPECTED-scrutiny.md.</summary>
public sealed class ScrutinyHistories : HandMadeDatabase
{
    private protected override HandMade Histories
    {
        get
        {
            var made = new HandMade();
            var (r1, r2, r3, r5) = (Review("youth-caution", "Cautions"), Review("youth-caution", "Cautions"), Review("community-resolution", "Resolutions"), Review("community-resolution", "Resolutions"));
            Find(r1, "2024-06-10", "appropriate");
            Find(r2, "2024-06-11", "inappropriate");
            Find(r3, "2024-06-12", "not-agreed");
            Find(Review("youth-caution", "Cautions", inFull: true), "2024-06-13", "appropriate"); // R4
            Find(Review("youth-caution", "Cautions", area: "warwickshire"), "2024-06-14", "appropriate"); // R7
            Find(Review("community-resolution", "Cautions"), "2024-06-28", "inappropriate", "2024-07-10"); // R6
            Find(r5, "2024-07-02", "appropriate");
            Find(r2, "2024-07-05", "appropriate-with-observations", number: 2);

            Raise(r1, "2024-06-12", Roles.YjsManager);
            Raise(r2, "2024-06-12", Roles.PoliceDecisionMaker);
            Raise(r3, "2024-06-14", Roles.YjsManager);
            Raise(r5, "2024-07-03", Roles.PanelChair);
            made.Add("2024-06-20", [Change.To(r1.Id, new LearningPointAnswered(1, Somebody, true, "Words"))]);
            made.Add("2024-07-03", [Change.To(r1.Id, new LearningPointFollowedUp(1, true, "Words"))]);
            made.Add("2024-07-10", [Change.To(r2.Id, new LearningPointAnswered(1, Somebody, false, "Words"))]);
            return made;

            (ReviewId Id, ReviewedCase Of) Review(string disposal, string theme, bool inFull = false, string area = "shropshire")
            {
                var @case = made.Refer("2024-05-01", area, area == "shropshire" ? "E06000051" : "E07000222", 0);
                var id = new ReviewId(Guid.NewGuid());
                made.Add("2024-06-03", [Change.To(id, new ReviewOpened(new(Guid.NewGuid()), @case.Id, 1, 1))]);
                return (id, new ReviewedCase(new(area), @case.Child, new(disposal), theme, inFull));
            }

            void Find((ReviewId Id, ReviewedCase Of) review, string on, string finding, string? recorded = null, int number = 1) =>
                made.Add(on, [Change.To(review.Id, new FindingRecorded(number, finding, [], "Reasons", 2, 2, null, review.Of, number == 1 ? null : number - 1, number == 1 ? null : "Wrong"))], recorded);

            void Raise((ReviewId Id, ReviewedCase Of) review, string on, string role) =>
                made.Add(on, [Change.To(review.Id, new LearningPointRaised(1, review.Of.Area, role, null, "Words", Day("2024-06-30")))]);
        }
    }
}
