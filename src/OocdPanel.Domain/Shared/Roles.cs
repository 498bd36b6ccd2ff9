namespace OocdPanel.Domain.Shared;

/// <summary>What a person comes to the service to do. A token carries one or several.</summary>
public static class Roles
{
    public const string ReferringOfficer = "referring-officer";
    public const string SecondedOfficer = "seconded-officer";
    public const string PoliceDecisionMaker = "police-decision-maker";
    public const string YjsPractitioner = "yjs-practitioner";
    public const string YjsManager = "yjs-manager";
    public const string PanelChair = "panel-chair";
    public const string PanelMember = "panel-member";
    public const string VictimWorker = "victim-worker";
    public const string ScrutinyMember = "scrutiny-member";
    public const string ScrutinyLead = "scrutiny-lead";
    public const string Analyst = "analyst";
    public const string RecordsManager = "records-manager";
    public const string Administrator = "administrator";

    public static IReadOnlyList<string> All { get; } =
    [
        ReferringOfficer, SecondedOfficer, PoliceDecisionMaker, YjsPractitioner, YjsManager, PanelChair, PanelMember,
        VictimWorker, ScrutinyMember, ScrutinyLead, Analyst, RecordsManager, Administrator,
    ];
}
