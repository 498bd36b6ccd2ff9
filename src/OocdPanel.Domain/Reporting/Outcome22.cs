using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Reporting;

/// <summary>What becomes of decisions for outcome 22, and their share of all out-of-court disposals.</summary>
public static class Outcome22
{
    /// <summary>Changes whenever the same facts would be counted otherwise.</summary>
    public const string RuleVersion = "outcome-22-2024.2";

    /// <summary>Confirmed; the activity is not yet completed, or its completion not yet made final.</summary>
    public const string Pending = "pending";

    /// <summary>The activity is completed, with evidence (R13).</summary>
    public const string Finalised = "finalised";

    /// <summary>The activity was not completed (R13).</summary>
    public const string Returned = "returned";

    /// <summary>A confirmed disposal of another kind.</summary>
    public const string InEffect = "in-effect";

    public static readonly DisposalCode Disposal = new("outcome-22");

    public static string StateWhenConfirmed(DisposalCode disposal) => disposal == Disposal ? Pending : InEffect;

    /// <summary>
    /// An out-of-court disposal is one that the completion return knows: no further action disposes of nothing, a charge
    /// goes to court.
    /// </summary>
    public static bool IsOutOfCourt(Disposal? disposal) => disposal?.KpiType is not null;
}
