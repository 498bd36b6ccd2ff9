using System.Collections.Immutable;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Reference;

/// <summary>What the police recorded of a child's admission, and what a disposal needs of it (R2).</summary>
public static class Admissions
{
    public const string None = "none";
    public const string Denied = "denied";
    public const string ResponsibilityAccepted = "responsibility-accepted";
    public const string Full = "full";

    /// <summary>What can be recorded of a child.</summary>
    public static readonly ImmutableArray<string> Recordable = [Full, ResponsibilityAccepted, None, Denied];

    /// <summary>What a disposal can need.</summary>
    public static readonly ImmutableArray<string> Needable = [None, ResponsibilityAccepted, Full];

    /// <summary>Whether the recorded admission is enough: full admission includes accepting responsibility.</summary>
    public static bool Suffices(string recorded, string needed) =>
        needed == None || recorded == Full || (needed == ResponsibilityAccepted && recorded == ResponsibilityAccepted);
}

/// <summary>A way of dealing with the case.</summary>
/// <param name="Code">Its code, such as outcome-22.</param>
/// <param name="Name">As a page shows it.</param>
/// <param name="Rank">Least first; gaps are left for local types.</param>
/// <param name="CrimeOutcome">The Home Office outcome from the start; later codes are in <see cref="DisposalExternalCode"/>.</param>
/// <param name="Admission">What it needs: one of <see cref="Admissions.Needable"/>.</param>
/// <param name="EvidenceToCharge">Whether it needs evidence sufficient to charge.</param>
/// <param name="IsCaution">Given in person, and only to someone still under 18 (R1).</param>
/// <param name="FirstTimeEntrant">Whether the child's first one makes them a first-time entrant (R20).</param>
/// <param name="Programme">none, may or must have a programme.</param>
/// <param name="KpiType">Its column in the KPI 6 return; null where it is not counted there.</param>
/// <param name="Valid">When it can be given.</param>
public sealed record Disposal(
    DisposalCode Code, string Name, int Rank, int CrimeOutcome, string Admission, bool EvidenceToCharge,
    bool IsCaution, bool FirstTimeEntrant, string Programme, string? KpiType, Validity Valid) : IDated<DisposalCode>
{
    DisposalCode IDated<DisposalCode>.Key => Code;

    public bool MayHaveProgramme => Programme != "none";

    public bool NeedsProgramme => Programme == "must";

    /// <summary>R2: the child admits less than this disposal needs.</summary>
    public bool LacksAdmission(string admission) => !Admissions.Suffices(admission, Admission);

    /// <summary>R2: this disposal needs evidence sufficient to charge, and there is not.</summary>
    public bool LacksEvidence(bool evidenceSufficient) => EvidenceToCharge && !evidenceSufficient;

    /// <summary>What R2 asks for and the case does not have, in words; empty when nothing is missing.</summary>
    public ImmutableArray<string> Missing(string admission, bool evidenceSufficient)
    {
        var missing = ImmutableArray.CreateBuilder<string>();
        if (LacksAdmission(admission))
            missing.Add(Admission == Admissions.Full ? "a full admission" : "responsibility accepted");
        if (LacksEvidence(evidenceSufficient))
            missing.Add("evidence sufficient to charge");
        return missing.ToImmutable();
    }
}

/// <summary>A disposal's code in somebody else's scheme. Several can be in force at once; the newest comes first.</summary>
public sealed record DisposalExternalCode(DisposalCode Disposal, string Scheme, string Code, Validity Valid)
    : IDated<(DisposalCode, string, string)>
{
    public const string HomeOffice = "home-office";

    (DisposalCode, string, string) IDated<(DisposalCode, string, string)>.Key => (Disposal, Scheme, Code);
}
