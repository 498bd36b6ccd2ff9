using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Victims;

/// <summary>One victim of a case, with all that was done about them that is the reader’s to see.</summary>
/// <param name="Contact">For the victim worker, where they may contact the victim, and whoever entered it only.</param>
/// <param name="State">known, refused or unobtainable; null while nothing is recorded.</param>
public sealed record VictimView(int Number, string Name, string? Contact, string? State, string? Views)
{
    /// <summary>Whom to speak to at a business, or for a child. Seen by those who see the contact.</summary>
    public string? NamedContact { get; init; }

    public VictimDetails Details { get; init; } = VictimDetails.None;

    /// <summary>By when the victim is first contacted (R9); null where it cannot be told.</summary>
    public Due? ContactDue { get; init; }

    public IReadOnlyList<ContactAttempted> Attempts { get; init; } = [];

    /// <summary>Whether the youth justice service may contact the victim; null where they were not asked.</summary>
    public bool? Consent { get; init; }

    /// <summary>It is for the police to contact the victim first, and they have not recorded it with the victim’s consent (R9).</summary>
    public bool AwaitsPolice { get; init; }

    public DateOnly? ViewsAskedOn { get; init; }

    /// <summary>The case was decided with what is recorded of them: nobody can take them off it any more.</summary>
    public bool DecidedWith { get; init; }

    public IReadOnlyList<VictimHelpRecorded> Help { get; init; } = [];

    /// <summary>The stages of restorative justice in their order.</summary>
    public IReadOnlyList<RestorativeJusticeRecorded> Restorative { get; init; } = [];

    public VictimSatisfactionRecorded? Satisfaction { get; init; }

    internal UserId EnteredBy { get; init; }

    public static VictimView Of(VictimAdded e) =>
        new(e.Victim, e.Name, e.Contact, null, null) { NamedContact = e.NamedContact, Details = e.Details, EnteredBy = e.AddedBy };

    /// <summary>What is known after something else has happened.</summary>
    public VictimView Then(IAboutVictim happened) => happened switch
    {
        VictimDescribed e => this with
        {
            Name = e.Name ?? Name,
            Contact = e.Contact ?? Contact,
            NamedContact = e.NamedContact ?? NamedContact,
            Details = e.Details,
            EnteredBy = e.Contact is null && e.NamedContact is null ? EnteredBy : e.DescribedBy,
        },
        ContactAttempted e => this with { Attempts = [.. Attempts, e] },
        ContactConsentRecorded e => this with { Consent = e.Given },
        VictimViewsAsked e => this with { ViewsAskedOn = e.On },
        VictimHelpRecorded e => this with { Help = [.. Help, e] },
        RestorativeJusticeRecorded e => this with { Restorative = [.. Restorative, e] },
        VictimSatisfactionRecorded e => this with { Satisfaction = e },
        _ => this,
    };

    public VictimView WithoutContact() => this with { Contact = null, NamedContact = null };

    /// <summary>What was done, without what the victim said and what was noted about them.</summary>
    public VictimView WithoutWords() => this with
    {
        Views = null,
        Attempts = [.. Attempts.Select(attempt => attempt with { Notes = null })],
        Help = [.. Help.Select(help => help with { Details = null })],
        Restorative = [.. Restorative.Select(stage => stage with { Why = null })],
        Satisfaction = Satisfaction is { } said ? said with { Words = null } : null,
    };

    /// <summary>For a panel: what the victim thinks and whether they take part, not how they were reached or helped.</summary>
    public VictimView ForPanel() => WithoutContact().WithoutWords() with { Views = Views, Attempts = [], Help = [] };
}
