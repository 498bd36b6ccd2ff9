using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Cases;

/// <summary>R12: a disagreement with the panel’s decision that is not resolved yet.</summary>
/// <param name="By">Who does not agree.</param>
/// <param name="Wanted">The disposal they would have; null where they name none.</param>
public sealed record Escalation(UserId By, DisposalCode? Wanted)
{
    /// <summary>How one of the two who resolve it would do so; null until one has said.</summary>
    public ResolutionProposed? Proposal { get; init; }

    public Escalation Proposed(ResolutionProposed proposal) => this with { Proposal = proposal };
}

/// <summary>What can come of a disagreement.</summary>
public static class Resolutions
{
    public const string PanelStands = "panel-stands";
    public const string PoliceDisposal = "police-disposal";
    public const string BackToPanel = "back-to-panel";

    public static IReadOnlyList<string> All { get; } = [PanelStands, PoliceDisposal, BackToPanel];
}
