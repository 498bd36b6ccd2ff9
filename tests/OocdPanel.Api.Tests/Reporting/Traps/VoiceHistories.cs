using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;
using static OocdPanel.Api.Tests.Reporting.Traps.HandMade;

namespace OocdPanel.Api.Tests.Reporting.Traps;

/// <summary>The histories of EXPECTED-voices.md.</summary>
public sealed class VoiceHistories : HandMadeDatabase
{
    private protected override HandMade Histories
    {
        get
        {
            var made = new HandMade();
            HandMadeCase Shropshire() => made.Refer("2024-06-03", "shropshire", "E06000051", 0);

            Shropshire().Do("2024-06-10", Given("child"), Given("parent-carer"), Given("school"), Not("social-worker", "there-is-none")); // A
            Shropshire() // B
                .Do("2024-06-12", Not("child", "declined"), Not("parent-carer", "no-answer"), Given("school"))
                .Do("2024-06-20", Given("child"));
            Shropshire() // C
                .Do("2024-06-28", Given("child"))
                .Do("2024-07-03", Not("child", "not-safe-to-ask"));
            Shropshire().Late("2024-06-25", "2024-07-10", Not("child", "no-consent")); // D
            Shropshire() // E
                .Do("2024-06-20", Given("child"))
                .Do("2024-06-24", new CaseTransferred(new("shropshire"), new("warwickshire"), "Moved"))
                .Do("2024-06-26", Given("school"));

            foreach (var mark in new[] { 5, 5, 4, 5, 3, 5, 5, 4, 5, 3, 5 }) // the seed's 11 forms
                Says(Programme(made), "2024-06-14", "child", 5, ("helped", mark));
            var (p1, p2, p3, p4) = (Programme(made), Programme(made), Programme(made), Programme(made));
            Says(p1, "2024-06-14", "child", 5, ("listened-to", 5));
            Says(p1, "2024-06-15", "parent-carer", 5, ("listened-to", 3));
            Says(p2, "2024-06-14", "child", 10, ("listened-to", 10));
            Says(p2, "2024-06-15", "parent-carer", 10, ("listened-to", 5));
            Recorded(p3, "2024-06-20", "2024-07-10", "child", 5, ("listened-to", 4));
            made.Add("2024-06-15", [Change.To(p4, new ProgrammeTransferred(new("shropshire"), new("warwickshire"), Day("2024-06-15")))]);
            Says(p4, "2024-06-20", "child", 5, ("listened-to", 5));
            Says(Programme(made), "2024-06-14", "child", 5); // P5
            Says(Programme(made), "2024-07-01", "child", 5, ("listened-to", 5)); // P6
            Says(Programme(made), "2024-06-14", "child", 10, ("listened-to", 9)); // P7
            return made;

            void Says(ProgrammeId programme, string on, string from, int scale, params (string Question, int Mark)[] marks) => Recorded(programme, on, on, from, scale, marks);

            void Recorded(ProgrammeId programme, string on, string recorded, string from, int scale, params (string Question, int Mark)[] marks) =>
                made.Add(on, [Change.To(programme, new FeedbackRecorded(from, Day(on), scale, [.. marks.Select(mark => new FeedbackMark(mark.Question, mark.Mark))], "Words"))], recorded);
        }
    }

    private static ProgrammeId Programme(HandMade made)
    {
        var (@case, programme) = (made.Refer("2024-05-01", "shropshire", "E06000051", 0), new ProgrammeId(Guid.NewGuid()));
        made.Add("2024-05-20",
        [
            Change.To(programme, new PlanAgreed(@case.Id, @case.Child, new("shropshire"), new("community-resolution"), "community_resolution", Day("2024-05-20"), 14, [], Somebody)),
            Change.To(@case.Id, new ProgrammeAgreed(programme)),
        ]);
        return programme;
    }

    private static VoiceRecorded Given(string whose) => new(whose, null, "Words", Somebody);

    private static VoiceRecorded Not(string whose, string because) => new(whose, because, null, Somebody);
}
