using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Victims;

namespace OocdPanel.Api.Cases;

/// <summary>What was done about a victim, as the history tells it: by number, and without what is personal to them.</summary>
public static class VictimWords
{
    /// <exception cref="ArgumentOutOfRangeException">The event has no words: add them here.</exception>
    public static string Of(IAboutVictim happened) => happened switch
    {
        VictimAdded e => $"Victim {e.Victim} was added to the case{(e.Details.EnhancedRights ? ", with enhanced rights" : "")}.",
        VictimDescribed e => $"Victim {e.Victim} was described: {Described(e.Details)}{(e.Name is null ? "" : "; the name was corrected")}.",
        ContactAttempted e => $"Contact with victim {e.Victim} was tried {By(e.How)} on {e.On:d MMMM yyyy}: {(e.Reached ? "reached" : "not reached")}.",
        ContactConsentRecorded { Given: true } e => $"Victim {e.Victim} agreed that the youth justice service contacts them.",
        ContactConsentRecorded e => $"Victim {e.Victim} did not agree that the youth justice service contacts them.",
        VictimViewsAsked e => $"Victim {e.Victim} was asked for their views on the disposal.",
        VictimHelpRecorded { Step: RecordVictimHelp.Referred } e => $"Victim {e.Victim}, a child, was referred to support.",
        VictimHelpRecorded { Step: "given" } e => $"Victim {e.Victim} was given {e.Kind}.",
        VictimHelpRecorded e => $"Victim {e.Victim} asked for {e.Kind}.",
        RestorativeJusticeRecorded e => $"Restorative justice with victim {e.Victim}: {e.Stage.Replace('-', ' ')}{Wanted(e.Wanted)}.",
        VictimSatisfactionRecorded e => $"The satisfaction of victim {e.Victim} was recorded: {e.Answer.Replace('-', ' ')}.",
        VictimRemoved e => $"Victim {e.Victim} was taken off the case, as added by mistake.",
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "This event has no words."),
    };

    private static string Described(VictimDetails details) =>
        $"{(details.AgeGroup is { } age ? $"{age}, " : "")}a {details.Kind}{(details.EnhancedRights ? ", with enhanced rights" : "")}";

    private static string By(string how) => how == "in-person" ? "in person" : $"by {how.Replace('-', ' ')}";

    private static string Wanted(bool? wanted) => wanted switch { true => ", wanted by the victim", false => ", not wanted by the victim", null => "" };
}
