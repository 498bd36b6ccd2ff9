using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Referrals;

/// <summary>Takes the referral back, before a disposal is given or a support plan agreed; an open item on an agenda goes with it.</summary>
public sealed record WithdrawReferral(string Why)
{
    /// <param name="panel">The meeting that the case is listed on; null where it is on none.</param>
    public static Outcome<Change> Decide(WithdrawReferral command, Case @case, Panel? panel)
    {
        if (@case.Delivered || @case.OpenProgramme is not null || !@case.Ended.IsEmpty)
            return new TooLateToWithdraw();
        if (@case.IsOver)
            return new CaseIsOver();
        if (string.IsNullOrWhiteSpace(command.Why))
            return new FieldMissing("why", "Say why the referral is withdrawn.");
        var withdrawn = Change.To(@case.Id, new ReferralWithdrawn(command.Why));
        return panel is not null && panel.OpenItems.Contains(@case.Id)
            ? [withdrawn, Change.To(panel.Id, new ItemWithdrawn(@case.Id))]
            : new[] { withdrawn };
    }
}

public sealed record TooLateToWithdraw() : Conflict("too-late-to-withdraw", null,
    "The disposal was given to the child, or a support plan agreed, so the referral cannot be withdrawn any more.", "Correct what is wrong with it, or end and close the case.");
