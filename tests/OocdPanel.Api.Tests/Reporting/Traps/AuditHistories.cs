using OocdPanel.Domain.Cases;
using static OocdPanel.Api.Tests.Reporting.Traps.HandMade;

namespace OocdPanel.Api.Tests.Reporting.Traps;

/// <summary>The histories of EXPECTED-audits.md.</summary>
public sealed class AuditHistories : HandMadeDatabase
{
    private const string Shropshire = "E06000051";

    private protected override HandMade Histories
    {
        get
        {
            var made = new HandMade();
            HandMadeCase Refer() => made.Refer("2024-04-15", "shropshire", Shropshire, 0);

            Refer().Do("2024-06-30", Audit("2024-06-30", "yyn yyy yny")); // A
            Refer().Do("2024-07-01", Audit("2024-07-01", "yyn yyy yyy")); // B
            Refer().Do("2024-05-10", Audit("2024-05-10", "nnn nnn nnn")).Late("2024-05-10", "2024-05-20", Audit("2024-05-10", "yyy yyn yyy")); // C
            Refer().Late("2024-06-03", "2024-07-05", Audit("2024-06-03", "yyy yyy yyy")); // D
            Refer().Do("2024-06-10", new CaseTransferred(new("shropshire"), new("warwickshire"), "Moved")).Do("2024-06-20", Audit("2024-06-20", "nnn nnn nnn")); // E
            Refer().Do("2024-05-13", Audit("2024-05-13", "yyy yyy yyy")).Do("2024-06-17", Audit("2024-06-17", "yyy yyy nyy")); // F
            Refer(); // H
            return made;
        }
    }

    private static CaseAudited Audit(string on, string answers)
    {
        string[] questions = ["desistance", "child-safety", "others-safety"];
        return new(
            "key-questions-1",
            [.. new[] { "assessment", "planning", "delivery" }.Zip(answers.Split(' ')).SelectMany(standard => questions.Zip(standard.Second, (question, met) =>
                new AuditAnswer(standard.First, question, met == 'y', met == 'y' ? null : "Not enough")))],
            null, Day(on), Somebody);
    }
}
