using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Notices;

/// <summary>An event of a case or a meeting that somebody is told of at once.</summary>
/// <param name="Event">Its stored name without the version, so that its next version is told of as well.</param>
/// <param name="Says">The subject of the notice. It names nobody and nothing of the case.</param>
/// <param name="Roles">Everybody in one of these roles whose areas cover the case’s.</param>
/// <param name="Submitter">Whoever referred the child.</param>
/// <param name="Practitioner">The practitioner of the case.</param>
/// <param name="Members">Of a meeting: whom the event names as members, for the first time; where it names none, all members.</param>
public sealed record Told(string Event, string Says, IReadOnlyList<string> Roles, bool Submitter = false, bool Practitioner = false, bool Members = false);

/// <summary>Who is told of what at once: whose turn it is now. Nobody is told of what they did themselves.</summary>
public static class WhoIsTold
{
    public static IReadOnlyList<Told> All { get; } =
    [
        new("case.referral-submitted", "A referral waits for screening", [Roles.SecondedOfficer]),
        new("case.prevention-referred", "A referral waits for screening", [Roles.SecondedOfficer]),
        new("case.referral-returned", "A referral of yours was returned for information", [], Submitter: true),
        new("case.information-provided", "Information that was asked for is there", [Roles.SecondedOfficer]),
        new("case.found-eligible", "A case waits to be allocated", [Roles.YjsManager]),
        new("case.found-ineligible", "A referral of yours was found not eligible", [], Submitter: true),
        new("case.transferred", "A case was transferred to your area", [Roles.YjsManager]),
        new("case.allocated", "A case was allocated to you", [], Practitioner: true),
        new("case.assessment-completed", "An assessment waits to be countersigned", [Roles.YjsManager]),
        new("case.assessment-sent-back", "An assessment was sent back to you", [], Practitioner: true),
        new("case.panel-decision-recorded", "A decision waits for the police to confirm it", [Roles.PoliceDecisionMaker]),
        new("case.decision-escalated", "A decision was escalated", [Roles.YjsManager, Roles.PoliceDecisionMaker]),
        new("case.resolution-proposed", "A resolution waits for the other of you to agree", [Roles.YjsManager, Roles.PoliceDecisionMaker]),
        new("case.decision-confirmed", "A disposal waits to be delivered", [Roles.SecondedOfficer]),
        new("case.disposal-delivered", "A disposal was delivered in a case of yours", [], Practitioner: true),
        new("case.returned-to-panel", "A case went back to the panel", [Roles.YjsManager]),
        new("panel.convened", "You are invited to a panel", [], Members: true),
        new("panel.member-invited", "You are invited to a panel", [], Members: true),
        new("panel.cancelled", "A panel of yours does not take place", [], Members: true),
    ];

    /// <param name="stored">A stored name with its version.</param>
    public static Told? Of(string stored) => All.FirstOrDefault(told => stored.StartsWith(told.Event + ".v", StringComparison.Ordinal));
}
