using OocdPanel.Domain.Clocks;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Cases;

/// <summary>How much of a case somebody sees who reaches it: each what their part needs and no more.</summary>
/// <param name="roles">The roles in which the person reaches the case.</param>
public sealed class Sight(IReadOnlyCollection<string> roles)
{
    /// <summary>Everything. Those who only refer, or only hear victims, do not see what was assessed and weighed.</summary>
    public bool Whole { get; } = roles.Except([Roles.ReferringOfficer, Roles.VictimWorker]).Any();

    /// <summary>What passed between the referring officer and screening, and the child’s identifiers.</summary>
    public bool Referral => Whole || roles.Contains(Roles.ReferringOfficer);

    /// <summary>The kinds of clocks that are theirs to know.</summary>
    public IReadOnlyList<string> Clocks { get; } =
    [
        .. ClockKind.All.Select(kind => kind.Code).Where(code =>
            roles.Except([Roles.ReferringOfficer, Roles.VictimWorker]).Any() ||
            (roles.Contains(Roles.ReferringOfficer) && code is ClockKind.Information or ClockKind.BailReturn) ||
            (roles.Contains(Roles.VictimWorker) && code is ClockKind.VictimContact)),
    ];

    /// <summary>What victims said.</summary>
    public bool VictimsWords => Whole || roles.Contains(Roles.VictimWorker);
}
