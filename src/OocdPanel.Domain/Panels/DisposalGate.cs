using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>R2: what admission and evidence a disposal needs, as its reference row says.</summary>
public static class DisposalGate
{
    /// <summary>With R1, which a corrected date of birth or of an offence may no longer meet.</summary>
    public static Refusal? Of(Disposal disposal, Case @case, Child child, Policy policy) =>
        AgeGate.AtOffence(child.DateOfBirth, @case.Offences.Select(offence => offence.On), policy) ?? Of(disposal, @case);

    public static Refusal? Of(Disposal disposal, Case @case) =>
        disposal.LacksAdmission(@case.Admission) ? new AdmissionLacking(disposal.Name, disposal.Admission) :
        disposal.LacksEvidence(@case.EvidenceSufficient) ? new EvidenceLacking(disposal.Name) :
        Prosecutor(disposal, @case);

    /// <summary>R6: an indictable-only offence, and a caution.</summary>
    private static Refusal? Prosecutor(Disposal disposal, Case @case) =>
        !disposal.IsCaution || @case.Offences.All(offence => offence.Class != "indictable-only") ? null :
        @case.ProsecutorDecision is null ? new ProsecutorNotAsked(disposal.Name) :
        @case.ProsecutorDecision != RecordProsecutorDecision.OutOfCourt ? new ProsecutorDecidedOtherwise(disposal.Name) :
        null;
}

public sealed record ProsecutorNotAsked(string Disposal) : Conflict("prosecutor-not-asked", "R6",
    $"{Disposal} for an offence that only the Crown Court can try needs a prosecutor’s decision, and none is recorded.",
    "Ask the prosecutor and record the decision on the case first.", "disposal");

public sealed record ProsecutorDecidedOtherwise(string Disposal) : Conflict("prosecutor-decided-otherwise", "R6",
    $"The prosecutor did not decide that the case may be dealt with out of court, as {Disposal.ToLowerInvariant()} needs.",
    "Choose another disposal, or record a later decision by the prosecutor.", "disposal");

public sealed record AdmissionLacking(string Disposal, string Needed) : Refusal("admission-lacking", "R2",
    Needed == Admissions.Full ? $"{Disposal} needs a full admission, and the referral has none." : $"{Disposal} needs the child to accept responsibility, and the referral says otherwise.",
    "Choose a disposal that needs no such admission.", "disposal");

public sealed record EvidenceLacking(string Disposal) : Refusal("evidence-lacking", "R2",
    $"{Disposal} needs evidence sufficient to charge, and the referral says there is not.", "Choose a disposal that needs no such evidence.", "disposal");
