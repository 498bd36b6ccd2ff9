using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Reference;

/// <summary>The disposals that a rule speaks of by name.</summary>
public static class DisposalCodes
{
    public static readonly DisposalCode Outcome22 = new("outcome-22");
    public static readonly DisposalCode DeferredProsecution = new("deferred-prosecution");
    public static readonly DisposalCode YouthCaution = new("youth-caution");
    public static readonly DisposalCode YouthConditionalCaution = new("youth-conditional-caution");
    public static readonly DisposalCode Charge = new("charge");
}
