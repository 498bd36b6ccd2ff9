using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Victims;

/// <summary>Who may contact a victim: where the police do it first, the youth justice service waits for the victim’s consent.</summary>
public static class FirstContact
{
    private static readonly string[] Police = [Roles.ReferringOfficer, Roles.SecondedOfficer];

    public static bool IsByPolice(Act act) => Police.Contains(act.Role);

    /// <summary>Whether the victim worker may contact the victim, and so see how.</summary>
    public static bool IsOpen(VictimState victim, Policy policy) =>
        policy.VictimFirstContact == Policy.PoliceFirst ? victim is { PoliceTried: true, Consent: true } : victim.Consent != false;

    /// <summary>Whether it is for the police to contact the victim, and they have not with the victim’s consent.</summary>
    public static bool AwaitsPolice(VictimState victim, Policy policy) => victim.Consent != false && !IsOpen(victim, policy);

    /// <summary>Why this person may not contact the victim now; null when they may.</summary>
    public static Refusal? Fault(Act act, VictimState victim, Policy policy) =>
        IsByPolice(act) || IsOpen(victim, policy) ? null :
        AwaitsPolice(victim, policy) ? new PoliceContactFirst() :
        new ContactRefused();
}

public sealed record PoliceContactFirst() : Conflict("police-contact-first", "R9",
    "In this area the police make the first contact with a victim, and they have not recorded it with the victim’s consent yet.",
    "Ask the officer in the case to contact the victim and record whether they consent.", "victim");

public sealed record ContactRefused() : Conflict("contact-refused", "R9",
    "The victim does not want the youth justice service to contact them.", "Contact them again only if they tell the police that they have changed their mind.", "victim");
