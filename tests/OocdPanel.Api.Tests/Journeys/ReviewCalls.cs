using OocdPanel.Api.Platform;

namespace OocdPanel.Api.Tests.Journeys;

/// <summary>Every command on a review as it is accepted at its place.</summary>
public static class ReviewCalls
{
    private static readonly string[] Questions = ["proportionate", "policy", "victim", "evidence", "admission", "causes", "diversity"];

    public static IEnumerable<object> Answers { get; } = [.. Questions.Select(question => new { question, given = "yes", words = "So it is." })];

    public static Call RecordMemberView(Journey j) =>
        OnReview(j, "record-member-view", People.ScrutinyMember, "views", new { finding = "appropriate", answers = Answers, words = "Quick, and fair to the shop." });

    public static Call RecordFinding(Journey j) => OnReview(
        j, "record-finding", People.ScrutinyLead, "findings", new { finding = "appropriate-with-observations", answers = Answers, reasons = "Fair, but the victim was asked late.", agreed = 2 }).Seeing(j.VersionOf(j.Review));

    public static Call CorrectFinding(Journey j) => OnReview(
        j, "correct-finding", People.ScrutinyLead, "corrections",
        new { corrects = 1, because = "The wrong box was ticked.", finding = "inappropriate", answers = Answers, reasons = "The victim was not asked.", agreed = 1 }).Seeing(j.VersionOf(j.Review));

    public static Call RaiseLearningPoint(Journey j) => OnReview(
        j, "raise-learning-point", People.ScrutinyLead, "learning-points",
        new { area = "shropshire", role = "yjs-manager", what = "Ask victims before the panel meets.", due = j.Today.AddDays(28) });

    public static Call AnswerLearningPoint(Journey j) =>
        OnReview(j, "answer-learning-point", People.Manager, "learning-point-answers", new { number = 1, accepted = true, words = "The letter goes out on day one now." });

    public static Call FollowUpLearningPoint(Journey j) =>
        OnReview(j, "follow-up-learning-point", People.ScrutinyLead, "learning-point-follow-ups", new { number = 1, done = true, words = "Seen in three cases." });

    public static Call AcknowledgeFinding(Journey j) => OnReview(j, "acknowledge-finding", People.Practitioner, "acknowledgements", new { });

    public static Call PublishReport(Journey j) => Call.Of(
        "publish-report", People.ScrutinyLead, $"/exercises/{j.Exercise}/reports", new { title = "Scrutiny of out-of-court decisions, quarter 3", summary = "Decisions were fair. Victims are to be asked sooner." });

    private static Call OnReview(Journey j, string name, Person by, string step, object body) => Call.Of(name, by, $"/reviews/{j.Review}/{step}", body);
}
