using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Cases;

/// <summary>What a victim is and needs, in codes that figures are counted from.</summary>
/// <param name="Kind">One of <see cref="Kinds"/>.</param>
/// <param name="AgeGroup">One of <see cref="AgeGroups"/>; null of a business, or where it is not known.</param>
/// <param name="EnhancedRights">Under the Victims’ Code: the first contact is due sooner (R9).</param>
/// <param name="PreferredContact">One of <see cref="Ways"/>; null where the victim has not said.</param>
public sealed record VictimDetails(string Kind, string? AgeGroup, bool EnhancedRights, string? PreferredContact)
{
    public const string Person = "person";
    public const string Business = "business";
    public const string Child = "child";

    /// <summary>What is known of a victim whom a referral only names.</summary>
    public static readonly VictimDetails None = new(Person, null, false, null);

    public static IReadOnlyList<string> Kinds { get; } = [Person, Business];

    public static IReadOnlyList<string> AgeGroups { get; } = [Child, "adult"];

    /// <summary>How somebody is reached.</summary>
    public static IReadOnlyList<string> Ways { get; } = ["phone", "text-message", "email", "letter", "in-person"];

    /// <summary>What does not fit together; null when all does.</summary>
    /// <param name="namedContact">Whom to speak to, as far as it is known.</param>
    public Refusal? Fault(string? namedContact) =>
        Kind != Business ? null :
        string.IsNullOrWhiteSpace(namedContact) ? new FieldMissing("namedContact", "Enter the person to speak to at the business.") :
        AgeGroup is not null ? new NotOfABusiness("An age group", "ageGroup") :
        EnhancedRights ? new NotOfABusiness("Enhanced rights", "enhancedRights") :
        null;
}

public sealed record NotOfABusiness(string What, string InField) : Refusal("not-of-a-business", null,
    $"{What} cannot be said of a business.", "Leave it out, or say that the victim is a person.", InField);
