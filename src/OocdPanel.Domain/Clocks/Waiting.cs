using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Clocks;

/// <summary>Whose turn it is.</summary>
public static class Waiting
{
    /// <summary>The role that takes the case from a stage to the next.</summary>
    /// <returns>Null where nobody is waited for: the case is over.</returns>
    public static string? For(Stage stage) => stage switch
    {
        Stage.ReturnedForInformation => Roles.ReferringOfficer,
        Stage.Referred or Stage.AwaitingDelivery => Roles.SecondedOfficer,
        Stage.AwaitingAllocation or Stage.AwaitingCountersignature or Stage.ReadyForPanel or Stage.Escalated => Roles.YjsManager,
        Stage.AwaitingPanel => Roles.PanelChair,
        Stage.AwaitingConfirmation => Roles.PoliceDecisionMaker,
        Stage.Ineligible or Stage.Withdrawn or Stage.Closed => null,
        _ => Roles.YjsPractitioner,
    };
}
