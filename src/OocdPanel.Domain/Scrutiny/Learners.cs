using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny;

/// <summary>To whom a learning point can be put: whoever holds a role in an area, from an agency where that matters.</summary>
public static class Learners
{
    public static IReadOnlyList<string> Roles { get; } =
    [
        Shared.Roles.YjsManager, Shared.Roles.YjsPractitioner, Shared.Roles.PoliceDecisionMaker, Shared.Roles.SecondedOfficer, Shared.Roles.PanelChair, Shared.Roles.PanelMember,
        Shared.Roles.VictimWorker,
    ];

    /// <summary>Whether somebody who acts in that role, and whose areas are these, is one of them.</summary>
    public static bool Is(LearningPointRaised point, string role, AgencyCode? agency, IReadOnlySet<AreaCode> areas) =>
        point.Role == role && areas.Contains(point.Area) && (point.Agency is null || point.Agency == agency);
}
