using OocdPanel.Api.Assessments;
using OocdPanel.Domain.Assessments;

namespace OocdPanel.Host.Demonstration;

/// <summary>The parts of an assessment in the demonstration, beside its sections and judgements.</summary>
internal static class DemoAssessment
{
    private static readonly string[] Childs = ["I want to go back to boxing.", "I will say sorry and mean it.", "I want to finish school with my friends."];

    public static PlanContingencyRequest Contingency { get; } = new(
    [
        new("child", "Missing overnight", "Call the family and the duty desk", "The practitioner", "The same evening"),
        new("others", "Another incident with the same group", "Meet school and family", "The practitioner", "Within two working days"),
    ]);

    public static RecordConsentRequest Consent(DemoWork c) => new("child", true, c.Referred.AddDays(5), null);

    public static RecordAssessmentSessionRequest Session(DemoWork c) => new(c.Referred.AddDays(5), ["child", "parent-carer"], "The youth justice office", true, null);

    public static RecordVoiceRequest Voice(DemoWork c, string whose) => (whose, c.Seed % 4) switch
    {
        ("social-worker", not 0) => new(whose, false, null, "there-is-none"),
        ("school", 1) => new(whose, false, "Called twice in the holidays.", "no-answer"),
        ("child", _) => new(whose, true, "I did not think. I know it scared them.", null),
        _ => new(whose, true, "There is good will, and some worry about friends.", null),
    };

    public static RecordNeedsRequest Needs(DemoWork c) => new(
        c.Seed % 9 != 0, c.Seed % 4 != 0, c.Seed % 4 == 0 ? "part-time" : "attending", c.Seed % 4 == 0 ? 12 : 25, c.Ehcp ?? c.Seed % 3 == 0, c.Ehcp ?? c.Seed % 3 == 0 ? "ehcp" : "none",
        [.. RecordNeeds.ServiceKinds.Select((service, i) => new ServiceNeedRequest(service, (c.Seed + i) % 4 == 0, (c.Seed + i) % 4 == 0, (c.Seed + i) % 8 == 0))],
        [.. RecordNeeds.ScreeningKinds.Select(kind => new HealthScreeningRequest(kind, true, "Nothing that needs more than the plan offers.", false))],
        null);

    public static WritePlansRequest Plans(DemoWork c) => new(Childs[c.Seed % Childs.Length], "A mentor, a meeting with the school, and an activity that puts things right.");
}
