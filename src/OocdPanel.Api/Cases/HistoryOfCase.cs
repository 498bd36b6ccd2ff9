using OocdPanel.Domain.Children;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Cases;

/// <summary>What of a child’s record belongs to the history of one case.</summary>
internal static class HistoryOfCase
{
    /// <summary>An older case’s events on the child’s stream are none of this case’s history.</summary>
    /// <param name="child">The record that the case was referred under.</param>
    public static bool Has(CaseId id, ChildId child, RecordedEvent happened) => happened.Data switch
    {
        ChildAbsorbed or ChildMergedInto or ChildReleased or ChildSeparated => happened.Stream == child.Value, // told on both records
        ChildReferred e => e.Case == id,
        ChildCorrected e => e.Case == id,
        DisposalReceived e => e.Case == id,
        ChildErased or DisposalGivenOutside or CourtOutcomeRecorded or OutcomeAppealed => true, // of the child, whatever the case
        ChildEvent => false,
        _ => true,
    };
}
