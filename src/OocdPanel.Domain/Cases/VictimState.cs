using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Cases;

/// <summary>One victim of a case, as far as later decisions and clocks need it.</summary>
/// <param name="EnteredBy">Who entered how to reach the victim.</param>
/// <param name="KnownOn">The day the service learnt of the victim: day 0 of the first contact (R9).</param>
public sealed record VictimState(UserId EnteredBy, DateOnly KnownOn)
{
    public VictimDetails Details { get; init; } = VictimDetails.None;

    /// <summary>Whether there is somebody to speak to for the victim.</summary>
    public string? NamedContact { get; init; }

    /// <summary>The first day on which somebody reached the victim, in the calendar’s order and not in that of recording.</summary>
    public DateOnly? ReachedOn { get; init; }

    public bool PoliceTried { get; init; }

    /// <summary>Whether the youth justice service may contact the victim; null where they were not asked.</summary>
    public bool? Consent { get; init; }

    /// <summary>The stage of restorative justice; null before it was spoken of.</summary>
    public string? Restorative { get; init; }

    public VictimState Then(IAboutVictim happened) => happened switch
    {
        VictimDescribed e => this with
        {
            Details = e.Details,
            NamedContact = e.NamedContact ?? NamedContact,
            EnteredBy = e.Contact is null && e.NamedContact is null ? EnteredBy : e.DescribedBy,
        },
        ContactAttempted e => this with
        {
            PoliceTried = PoliceTried || e.ByPolice,
            ReachedOn = e.Reached && (ReachedOn is null || e.On < ReachedOn) ? e.On : ReachedOn,
        },
        ContactConsentRecorded e => this with { Consent = e.Given },
        RestorativeJusticeRecorded e => this with { Restorative = e.Stage },
        _ => this,
    };
}
