using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>The panel's joint decision on one case. It takes effect when the police confirm it (R12).</summary>
public sealed record DecideItem(DisposalCode Disposal, string Reasons, string? DepartureReasons, IReadOnlyList<GravityFactors> Factors)
    : Deliberation(Disposal, Reasons, DepartureReasons, Factors)
{
    /// <summary>The number of the pack that is in front of the panel: refused when another is in force.</summary>
    public required int Pack { get; init; }

    /// <summary>Which agencies do not agree, and why.</summary>
    public IReadOnlyList<Dissent> Dissents { get; init; } = [];

    public static Outcome<Change> Decide(DecideItem command, Act act, Panel panel, Case @case, Child child, ReferenceData reference)
    {
        if (NotNow(act, panel, @case, reference) is { } notNow)
            return notNow;
        if (panel.Packs[@case.Id].Number != command.Pack)
            return new AnotherPack(panel.Packs[@case.Id].Number);
        if (command.Dissents.GroupBy(dissent => dissent.Agency).FirstOrDefault(same => same.Count() > 1 || !panel.Members.ContainsValue(same.Key)) is { } nobody)
            return new NobodyDissents(nobody.Key);
        var made = command.Made(act, @case, child, reference, panel.Packs[@case.Id].Number);
        if (made.Refusal is { } refused)
            return refused;
        var decision = made.Events[0] with { Dissents = command.Dissents };
        return new[]
        {
            Change.To(panel.Id, new ItemDecided(@case.Id, decision)),
            Change.To(@case.Id, new PanelDecisionRecorded(panel.Id, act.By, decision)),
        };
    }

    private static Refusal? NotNow(Act act, Panel panel, Case @case, ReferenceData reference) =>
        panel.Decided.ContainsKey(@case.Id) ? new AlreadyDecided() :
        MeetingGate.NotNow(act, panel, @case, reference.PolicyOf(@case.Area, act.OccurredOn)) ??
        NotReady(@case) ??
        (panel.Packs[@case.Id].CaseVersion < @case.CountersignedAt ? new PackBeforeAssessment() :
        @case.NotAt(Stage.AwaitingPanel));
}

public sealed record AnotherPack(int InForce) : Conflict("another-pack", null,
    $"The pack was refreshed: number {InForce} is now in front of the panel.", "Read it, and decide on it.", "pack");

public sealed record NobodyDissents(AgencyCode Agency) : Refusal("nobody-dissents", null,
    $"Dissent is recorded for {Agency} twice, or no member sits for it at this meeting.", "Record each agency’s dissent once, for agencies that sit at the meeting.", "dissents");

public sealed record PackBeforeAssessment() : Conflict("pack-before-assessment", "R7",
    "The pack was made before the assessment was countersigned, so the panel would decide without it.", "Refresh the pack, read it, and decide then.");
