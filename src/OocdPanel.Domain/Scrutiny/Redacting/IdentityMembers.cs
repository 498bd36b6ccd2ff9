using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;

namespace OocdPanel.Domain.Scrutiny.Redacting;

/// <summary>Whom or what a personal member names, where it is no free text.</summary>
internal enum Identity
{
    Child,
    Born,
    Parent,
    SocialWorker,
    Victim,
    VictimsContact,
    Officer,
    Adult,
    School,
    Place,
    Court,
    Prosecutor,
    Contact,
    Reference,
    Language,
}

/// <summary>
/// The personal members that are no free text: something general stands in their place, always. Whatever is marked
/// personal and is not here is a text, which nobody reads before the lead has looked at it.
/// </summary>
internal static class IdentityMembers
{
    public static Identity? Of(Type owner, string member) => All.TryGetValue((owner, member), out var identity) ? identity : null;

    public static IReadOnlyDictionary<(Type Owner, string Member), Identity> All { get; } = new Dictionary<(Type, string), Identity>
    {
        [(typeof(ChildRegistered), nameof(ChildRegistered.Name))] = Identity.Child,
        [(typeof(ChildRegistered), nameof(ChildRegistered.DateOfBirth))] = Identity.Born,
        [(typeof(ChildRegistered), nameof(ChildRegistered.Identifiers))] = Identity.Reference,
        [(typeof(ChildReferred), nameof(ChildReferred.Identifiers))] = Identity.Reference,
        [(typeof(ChildFacts), nameof(ChildFacts.Name))] = Identity.Child,
        [(typeof(ChildFacts), nameof(ChildFacts.DateOfBirth))] = Identity.Born,
        [(typeof(ChildFacts), nameof(ChildFacts.Identifiers))] = Identity.Reference,
        [(typeof(ChildParticulars), nameof(ChildParticulars.Language))] = Identity.Language,
        [(typeof(ChildParticulars), nameof(ChildParticulars.Address))] = Identity.Place,
        [(typeof(ChildParticulars), nameof(ChildParticulars.ParentOrCarer))] = Identity.Parent,
        [(typeof(ChildParticulars), nameof(ChildParticulars.ParentContact))] = Identity.Contact,
        [(typeof(ChildParticulars), nameof(ChildParticulars.School))] = Identity.School,
        [(typeof(ChildParticulars), nameof(ChildParticulars.SocialWorker))] = Identity.SocialWorker,
        [(typeof(ReferralSubmitted), nameof(ReferralSubmitted.CrimeReference))] = Identity.Reference,
        [(typeof(ReferralSubmitted), nameof(ReferralSubmitted.OfficerInTheCase))] = Identity.Officer,
        [(typeof(ReferralFacts), nameof(ReferralFacts.CrimeReference))] = Identity.Reference,
        [(typeof(ReferralFacts), nameof(ReferralFacts.OfficerInTheCase))] = Identity.Officer,
        [(typeof(OffenceOnCase), nameof(OffenceOnCase.Place))] = Identity.Place,
        [(typeof(VictimOnCase), nameof(VictimOnCase.Name))] = Identity.Victim,
        [(typeof(VictimOnCase), nameof(VictimOnCase.Contact))] = Identity.Contact,
        [(typeof(VictimAdded), nameof(VictimAdded.Name))] = Identity.Victim,
        [(typeof(VictimAdded), nameof(VictimAdded.Contact))] = Identity.Contact,
        [(typeof(VictimAdded), nameof(VictimAdded.NamedContact))] = Identity.VictimsContact,
        [(typeof(VictimDescribed), nameof(VictimDescribed.Name))] = Identity.Victim,
        [(typeof(VictimDescribed), nameof(VictimDescribed.Contact))] = Identity.Contact,
        [(typeof(VictimDescribed), nameof(VictimDescribed.NamedContact))] = Identity.VictimsContact,
        [(typeof(Origin), nameof(Origin.Court))] = Identity.Court,
        [(typeof(Origin), nameof(Origin.ProsecutorReference))] = Identity.Reference,
        [(typeof(ProsecutorDecisionRecorded), nameof(ProsecutorDecisionRecorded.Prosecutor))] = Identity.Prosecutor,
        [(typeof(AssessmentSessionRecorded), nameof(AssessmentSessionRecorded.Where))] = Identity.Place,
        [(typeof(DisposalDelivered), nameof(DisposalDelivered.Where))] = Identity.Place,
        [(typeof(AppropriateAdult), nameof(AppropriateAdult.Name))] = Identity.Adult,
        [(typeof(DisposalGivenOutside), nameof(DisposalGivenOutside.Officer))] = Identity.Officer,
        [(typeof(CourtOutcomeRecorded), nameof(CourtOutcomeRecorded.Court))] = Identity.Court,
        [(typeof(OutcomeAppealed), nameof(OutcomeAppealed.Court))] = Identity.Court,
    };
}
