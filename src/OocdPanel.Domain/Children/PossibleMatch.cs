using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Children;

/// <summary>A child already known who may be the one now referred.</summary>
/// <param name="Child">The child known.</param>
/// <param name="SameIdentifier">Both carry the same identifier of the same scheme.</param>
/// <param name="SameNameAndBirth">Both have the same normalised name and date of birth.</param>
/// <param name="SameBirth">Both were born on the same day; where not, one of the records has it wrong.</param>
public sealed record PossibleMatch(ChildId Child, bool SameIdentifier, bool SameNameAndBirth, bool SameBirth);

/// <summary>The child may be known already, and the referral does not say.</summary>
public sealed record MayBeKnown(IReadOnlyList<PossibleMatch> Matches) : Conflict("possible-match", null,
    Matches.Count == 1
        ? "A child with the same identifier, or the same name and date of birth, is known already."
        : $"{Matches.Count} children with the same identifier, or the same name and date of birth, are known already.",
    "Say whether this is that child, by the child’s id, or a new child.", "child.match");

/// <summary>The referral names a child who does not match the particulars it gives.</summary>
public sealed record NotAMatch(ChildId Child) : Refusal("not-a-match", null,
    "The child named has neither the same identifier nor the same name and date of birth as in this referral.",
    "Name one of the possible matches, or say that it is a new child.", "child.match");

/// <summary>The child named is known with another date of birth, and the age at an offence hangs on it.</summary>
public sealed record BornOnAnotherDay() : Refusal("born-on-another-day", "R1",
    "The child named is known with another date of birth than this referral gives.",
    "Check the date of birth: correct it in this referral, or have the record of the child put right first.", "child.dateOfBirth");
