using OocdPanel.Api.Assessments;
using OocdPanel.Api.Cases;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Programmes;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Host.Demonstration;

/// <summary>What the people of the demonstration write. All of it is invented.</summary>
internal static class DemoText
{
    private static readonly string[] Victims = ["Sandy Lee", "Jo Mercer", "Pat Holland", "Alex Bright", "Kit Summers"];
    private static readonly string[] Activities = ["A session on choices and consequences", "A letter of apology, written with the practitioner", "Six weeks of football mentoring", "Repairing what was damaged", "Sessions on friendships and pressure"];
    private static readonly string[] Unfinished = ["The child moved away before the last sessions.", "The child stopped coming after the second session, and the home visits were not answered.", "School exclusion made it impossible to keep to the plan."];

    public static string VictimName(DemoCase c, int i) => Victims[(c.Seed + i) % Victims.Length];

    public static string Section(DemoWork c, string section) => section switch
    {
        "circumstances" => $"{c.Given} lives with family and describes what happened openly.",
        "diversity" => $"{c.Given} was asked what matters to them; the sessions were planned around it.",
        "family" => "A parent took part in the second session and supports the plan.",
        "exploitation" => "No signs of exploitation were found; the social worker was asked.",
        "behaviour" => "The offence was impulsive and in company. It is regretted.",
        _ => "Good attendance at school and a trusted adult at the youth club.",
    };

    public static MakeJudgementsRequest Judgements(DemoWork c) => (c.Seed % 6) switch
    {
        _ when c.HighRisk => new("high", "medium", "medium", "There is worry that older people use the child; the risk panel is asked."),
        0 => new("medium", "low", "medium", "Peers matter more than they should at the moment."),
        1 => new("medium", "medium", "medium", "There is some worry at home, and help is in place."),
        _ => new("low", "low", "low", "A first and impulsive act, with family and school behind the child."),
    };

    private static readonly string[] Standards = ["assessment", "planning", "delivery"];
    private static readonly string[] Questions = ["desistance", "child-safety", "others-safety"];

    public static AuditCaseRequest Audit(IReadOnlyList<bool> met) => new(
        [.. Standards.SelectMany(standard => Questions.Select(question => (standard, question)))
            .Zip(met, (asked, isMet) => new AuditAnswerRequest(asked.standard, asked.question, isMet, isMet ? null : "Named in the file, and neither analysed nor followed up."))],
        null);

    public static DecideItemRequest Decision(DemoCase c, DisposalCode disposal, bool again) => new(
        disposal.Value,
        again ? "The activity was not completed; the panel looked at the case again." : "It answers the causes of the offence, and the victim’s wishes were heard.",
        again ? "Outcome 22 was tried and did not hold; a further programme would not help now." : c.Departure,
        c.Adjustment == 0 ? [] : [new(0, c.Adjustment, c.Adjustment > 0 ? "Planned, and others were drawn in" : "Led by older children, and made good at once")])
    {
        Pack = 1,
        Alternatives = "A community resolution and outcome 22 were both thought of.",
        Diversity = "The child’s speech, language and schooling were talked about, and how to explain the outcome.",
        Conditions = disposal.Value == "youth-conditional-caution" ? [new("Attend the sessions agreed with the youth justice worker", "rehabilitative", c.Ends)] : [],
    };

    public static DeliverDisposalRequest Delivery(DemoCase c) => new("The youth justice office")
    {
        AppropriateAdult = new("Jo Sample", "parent"),
        ExplainedWith = "The easy-read leaflet",
        DocumentSigned = true,
        Requirements = c.Disposal == DisposalCodes.YouthConditionalCaution
            ? new("The statements and the child’s account", "The sergeant decided after the panel", "In full, in interview", "Explained, with what follows if a condition is not kept", "Signed by child and parent")
            : null,
    };

    public static AgreePlanRequest Plan(DemoWork c) => new(
        [new(Activities[c.Seed % Activities.Length], DemoPeople.Practitioner(c).User.Value, c.Finishes, null)]);

    public static string Attendance(DemoWork c, int week) => ((c.Seed + week) % 9) switch
    {
        0 => "missed-acceptable",
        1 => "late",
        2 when !c.Completes => "missed-unacceptable",
        _ => "attended",
    };

    public static EndProgrammeRequest End(DemoWork c) => (c.Completes
        ? new EndProgrammeRequest(true, c.Finishes, null, "All activities were done and signed off.", "School and the youth club keep an eye; the family knows whom to call.")
        : new EndProgrammeRequest(false, c.Finishes, Unfinished[c.Seed % Unfinished.Length], null, "The school’s pastoral team takes over the contact.")) with
    {
        Onward = c.Onward is { } to ? new OnwardReferralRequest(to, true) : null,
    };

    public static RecordFeedbackRequest Feedback(DemoWork c) => new(
        "child", c.Finishes, [new("listened-to", 5), new("treated-fairly", 5), new("helped", c.Helped)], "It helped me with some other things going on.");
}
