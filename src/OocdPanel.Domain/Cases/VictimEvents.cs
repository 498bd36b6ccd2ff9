using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Cases;

// What happens on a case: victims. What is personal to a victim is kept under that victim’s own key; what figures are
// counted from is plain.

/// <summary>Something about one victim, by the number on the case.</summary>
public interface IAboutVictim
{
    int Victim { get; }
}

/// <summary>Named after the referral was submitted.</summary>
/// <param name="NamedContact">Whom to speak to at a business, or for a child.</param>
/// <param name="AddedBy">Who entered how to reach the victim, and so may see it.</param>
/// <param name="On">The day from which the time for the first contact counts (R9).</param>
[Stored("case.victim-added.v1")]
public sealed record VictimAdded(
    int Victim,
    [PersonalData(Subject.Victim)] string Name,
    [PersonalData(Subject.Victim)] string? Contact,
    [PersonalData(Subject.Victim)] string? NamedContact,
    VictimDetails Details,
    [Withheld] UserId AddedBy,
    [Withheld] DateOnly On) : CaseEvent, IAboutVictim;

/// <summary>What a victim is and needs, said of one who is on the case. It stands in place of what was said before.</summary>
/// <param name="Contact">Null where it stays as it was.</param>
/// <param name="NamedContact">Null where it stays as it was.</param>
/// <param name="Name">What the victim is called, where it was written wrong; null where it stays as it was.</param>
[Stored("case.victim-described.v2")]
public sealed record VictimDescribed(
    int Victim,
    [PersonalData(Subject.Victim)] string? Contact,
    [PersonalData(Subject.Victim)] string? NamedContact,
    VictimDetails Details,
    [Withheld] UserId DescribedBy,
    [PersonalData(Subject.Victim)] string? Name = null) : CaseEvent, IAboutVictim;

/// <param name="How">One of <see cref="VictimDetails.Ways"/>.</param>
/// <param name="ByPolice">By an officer, as an area may want the first contact to be.</param>
[Stored("case.victim-contact-attempted.v1")]
public sealed record ContactAttempted(
    int Victim,
    [Withheld] DateOnly On,
    string How,
    bool Reached,
    [PersonalData(Subject.Victim)] string? Notes,
    bool ByPolice) : CaseEvent, IAboutVictim;

/// <summary>Whether the youth justice service may contact the victim. A later answer stands in place of an earlier one.</summary>
[Stored("case.victim-consent-recorded.v1")]
public sealed record ContactConsentRecorded(int Victim, bool Given, [Withheld] DateOnly On) : CaseEvent, IAboutVictim;

/// <summary>The victim was asked what they think of the disposal, and has not answered yet.</summary>
[Stored("case.victim-views-asked.v1")]
public sealed record VictimViewsAsked(int Victim, [Withheld] DateOnly On) : CaseEvent, IAboutVictim;

/// <param name="State"><c>known</c>, <c>refused</c> or <c>unobtainable</c>.</param>
[Stored("case.victim-views-recorded.v1")]
public sealed record VictimViewsRecorded(int Victim, string State, [PersonalData(Subject.Victim)] string? Views) : CaseEvent;

/// <param name="Kind"><c>information</c> or <c>support</c>.</param>
/// <param name="Step"><c>requested</c>, <c>given</c>, or <c>referred</c>: a child victim to a support service.</param>
[Stored("case.victim-help-recorded.v1")]
public sealed record VictimHelpRecorded(
    int Victim, string Kind, string Step, [Withheld] DateOnly On, [PersonalData(Subject.Victim)] string? Details) : CaseEvent, IAboutVictim;

/// <param name="Stage">One of <see cref="Victims.RestorativeStages.All"/>.</param>
/// <param name="Wanted">Whether the victim says that they want it; null where they have not said.</param>
/// <param name="Why">Why it could not be explored or pursued.</param>
[Stored("case.restorative-justice-recorded.v1")]
public sealed record RestorativeJusticeRecorded(
    int Victim, string Stage, bool? Wanted, [Withheld] DateOnly On, [PersonalData(Subject.Victim)] string? Why) : CaseEvent, IAboutVictim;

/// <param name="Answer">One of <see cref="Victims.RecordVictimSatisfaction.Answers"/>.</param>
[Stored("case.victim-satisfaction-recorded.v1")]
public sealed record VictimSatisfactionRecorded(int Victim, string Answer, [PersonalData(Subject.Victim)] string? Words) : CaseEvent, IAboutVictim;

/// <summary>The victim was added by mistake, and is no victim of this case. What was recorded about them stays in the history; their number is not given again.</summary>
[Stored("case.victim-removed.v1")]
public sealed record VictimRemoved(int Victim, [PersonalData(Subject.Victim)] string Why) : CaseEvent, IAboutVictim;

/// <summary>The victim’s key is destroyed once this has happened.</summary>
/// <param name="Basis">Why, as a code: nobody says anything about whom they erase.</param>
[Stored("case.victim-erased.v1")]
public sealed record VictimErased(int Victim, string Basis) : CaseEvent;
