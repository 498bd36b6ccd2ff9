using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Clocks;

/// <summary>A kind of clock, and who is waited for.</summary>
/// <param name="Code">As a machine reads it: <c>bail-return</c>.</param>
/// <param name="By">The role that is waited for.</param>
public sealed record ClockKind(string Code, string By)
{
    public const string Information = "return-for-information";
    public const string VictimContact = "victim-contact";
    public const string Assessment = "assessment";
    public const string PoliceTold = "police-told";
    public const string BailReturn = "bail-return";
    public const string ChargingLimit = "charging-limit";
    public const string Deferral = "deferral";
    public const string Ratification = "ratification";
    public const string Escalation = "escalation";
    public const string Programme = "programme-end";
    public const string FollowUp6 = "follow-up-6-months";
    public const string FollowUp12 = "follow-up-12-months";

    /// <summary>All of them, in the order in which a case meets them.</summary>
    public static IReadOnlyList<ClockKind> All { get; } =
    [
        new(Information, Roles.ReferringOfficer),
        new(VictimContact, Roles.VictimWorker),
        new(Assessment, Roles.YjsPractitioner),
        new(PoliceTold, Roles.YjsManager),
        new(BailReturn, Roles.SecondedOfficer),
        new(ChargingLimit, Roles.PoliceDecisionMaker),
        new(Deferral, Roles.YjsManager),
        new(Ratification, Roles.PanelChair),
        new(Escalation, Roles.YjsManager),
        new(Programme, Roles.YjsPractitioner),
        new(FollowUp6, Roles.YjsPractitioner),
        new(FollowUp12, Roles.YjsPractitioner),
    ];

    public static ClockKind Find(string code) => All.First(kind => kind.Code == code);
}
