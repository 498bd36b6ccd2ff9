using OocdPanel.Domain.Reporting;

namespace OocdPanel.Api.Reporting.Measures;

/// <summary>What is counted of victims.</summary>
internal static class VictimMeasures
{
    /// <summary>Due is what was made or missed, and what is waited for when its last day is before the last day on which anything was recorded.</summary>
    private const string Due = $"(contact in ('{VictimContact.InTime}', '{VictimContact.Late}', '{VictimContact.Missed}') or contact = '{VictimContact.Awaited}' and contact_by < asked.come)";

    private const string NotObtained = "not-obtained";

    private static readonly FactSource Victims = new(
        "victim_fact", "victim_known_on", "f.victim::text", ["restorative-justice", "satisfaction", "tier", "disposal", "offence-group", "gravity", "age-band"],
        $", {Due} as contact_due")
    { FromCase = FactSource.AllOfCase };

    public static IReadOnlyList<Measure> All { get; } =
    [
        new(
            "victims", "Victims (YJB KPI 10)", "Victims, who was contacted and in time, who consented, and what those who did were asked and given.",
            VictimProgress.RuleVersion, "the day on which the service learnt of the victim",
            [
                new CountColumn("victims", "Victims", "true"),
                new CountColumn("contacted", "Contacted", "contacted"),
                new CountColumn("not-contacted", "Not contacted", "not contacted"),
                new CountColumn("due", "Contact due (R9)", "contact_due"),
                new CountColumn("in-time", "Contacted in time (R9)", $"contact = '{VictimContact.InTime}'"),
                new ShareColumn("in-time-share", "In time, of due", "in-time", "due"),
                new CountColumn("consented", "Consented to contact", "consented"),
                new CountColumn("consented-engaged", "Consented, and engaged in restorative justice", $"consented and restorative = '{RestorativeResult.Engaged}'"),
                new ShareColumn("engaged-share", "Engaged, of consented", "consented-engaged", "consented"),
                new CountColumn("asked", "Consented, and asked for views before the decision", "consented and asked_before"),
                new ShareColumn("asked-share", "Asked before the decision, of consented", "asked", "consented"),
                new CountColumn("information-requested", "Information requested", "information_requested"),
                new CountColumn("information-given", "Requested information given", "information_requested and information_given"),
                new ShareColumn("information-share", "Information given, of requested", "information-given", "information-requested"),
                new CountColumn("support-requested", "Support requested", "support_requested"),
                new CountColumn("support-given", "Requested support given", "support_requested and support_given"),
                new ShareColumn("support-share", "Support given, of requested", "support-given", "support-requested"),
                new CountColumn(RestorativeResult.NotExplored, "Restorative justice could not be explored", $"restorative = '{RestorativeResult.NotExplored}'"),
                new CountColumn(RestorativeResult.Engaged, "Engaged in restorative justice", $"restorative = '{RestorativeResult.Engaged}'"),
                new CountColumn(RestorativeResult.DidNot, "Did not engage", $"restorative = '{RestorativeResult.DidNot}'"),
                new CountColumn(RestorativeResult.NotPursued, "Restorative justice could not be pursued", $"restorative = '{RestorativeResult.NotPursued}'"),
                new CountColumn("satisfaction-said", "Said how satisfied they are", $"satisfaction <> '{NotObtained}'"),
                new CountColumn("satisfied", "Satisfied or very satisfied", "satisfaction in ('very-satisfied', 'satisfied')"),
                new ShareColumn("satisfied-share", "Satisfied, of those who said", "satisfied", "satisfaction-said"),
                new CountColumn("satisfaction-not-obtained", "Could not be asked how satisfied they are", $"satisfaction = '{NotObtained}'"),
            ],
            [
                "A victim is counted once for each case, also where they are the victim in several. Victims of withdrawn referrals are left out.",
                "Contacted is who was reached by the police or the service. Contact is due when its last day has come, and not where the wait ended before: it counts as overdue once anything was recorded after its last day.",
                "Consent is the last answer. Engaged is who takes part in restorative justice, or has; who was offered it and has not begun is under ‘did not engage’.",
                "Satisfaction is the last answer; who has not been asked yet is in none of its figures.",
                "Breakdowns by age, ethnicity and the like are of the child, not of the victim.",
            ])
        { Source = Victims },
    ];
}
