using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny.Redacting;

/// <summary>The decision that is reviewed, and the pack that was in front of those who made it: what tells what was known from what came after.</summary>
public sealed class DecisionUnderReview
{
    private readonly Guid @case;
    private readonly Guid? child;
    private readonly Happened? decided;
    private readonly Happened? made;
    private readonly Pack? pack;

    /// <param name="history">In the order of the log.</param>
    /// <param name="confirmation">The version of the case at which the police confirmed; the last decision is looked at where it is null.</param>
    public DecisionUnderReview(CaseId id, IReadOnlyList<Happened> history, long? confirmation)
    {
        @case = id.Value;
        child = history.Select(happened => happened.Data).OfType<ReferralSubmitted>().FirstOrDefault()?.Child.Value;
        decided = history.LastOrDefault(happened => happened.Stream == @case && happened.Data is IDecisionMade && (confirmation is null || happened.Version < confirmation));
        made = decided is null ? null : history.LastOrDefault(happened => happened.Position < decided.Position && PackOf(happened.Data) is not null && IsThePanels(happened));
        pack = made is null ? null : PackOf(made.Data);
    }

    /// <summary>Null where nothing was decided.</summary>
    public PanelDecision? Decision => (decided?.Data as IDecisionMade)?.Decision;

    /// <summary>One of <see cref="HistoryPart"/>.</summary>
    public string PartOf(Happened happened) =>
        decided is null || happened.Position < decided.Position ? IsInThePack(happened) ? HistoryPart.InThePack : HistoryPart.NotInThePack :
        happened.Position == decided.Position || IsTold(happened) ? HistoryPart.Decision :
        HistoryPart.After;

    private bool IsInThePack(Happened happened) =>
        made is null || pack is null ? decided?.Data is not PanelDecisionRecorded :
        happened.Stream == @case ? happened.Version <= pack.CaseVersion :
        happened.Stream == child ? happened.Version <= pack.ChildVersion :
        happened.Position < made.Position && happened.Data is not PanelEvent;

    /// <summary>The meeting’s own record of the same decision.</summary>
    private bool IsTold(Happened happened) => happened.Data is ItemDecided && decided?.Data is PanelDecisionRecorded decision && happened.Stream == decision.Panel.Value;

    private bool IsThePanels(Happened happened) => decided?.Data is PanelDecisionRecorded decision && happened.Stream == decision.Panel.Value;

    private static Pack? PackOf(object happened) => happened switch { ItemListed e => e.Pack, PackRefreshed e => e.Pack, _ => null };
}
