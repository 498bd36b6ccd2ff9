using OocdPanel.Api.Victims;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Victims;
using OocdPanel.Web.Components;

namespace OocdPanel.Web.Pages.Victims;

/// <summary>What is recorded about a victim, in rows; what is not has none.</summary>
public static class VictimRows
{
    public static IEnumerable<(string Key, string? Value)> Of(VictimView victim) => Some(
        ("Victim", Described(victim.Details)),
        ("First contact", victim.ContactDue is { } due ? Words.Of(due) : null),
        ("Who contacts them", victim.AwaitsPolice ? "The police contact this victim first." : null),
        ("How to reach them", victim.Contact),
        ("Speak to", victim.NamedContact),
        ("Would like to be contacted by", victim.Details.PreferredContact is { } way ? Words.Of(way) : null),
        ("Attempts", Lines(victim.Attempts.Select(attempt => $"{Words.Of(attempt.On)}, {Words.Of(attempt.How).ToLowerInvariant()}{(attempt.ByPolice ? ", by the police" : "")}: {(attempt.Reached ? "reached" : "not reached")}{Then(attempt.Notes)}"))),
        ("Agrees to be contacted", victim.Consent switch { true => "Yes", false => "No", null => "Not asked yet" }),
        ("Views", victim is { State: null, ViewsAskedOn: { } asked } ? $"Asked on {Words.Of(asked)}" : Words.VictimViews(victim.State, victim.Views)),
        ("Information and support", Lines(victim.Help.Select(help => $"{Words.Of(help.On)}: {Helped(help)}{Then(help.Details)}"))),
        ("Restorative justice", Lines(victim.Restorative.Select(stage => $"{Words.Of(stage.On)}: {Words.Of(stage.Stage).ToLowerInvariant()}{Wanted(stage.Wanted)}{Then(stage.Why)}"))),
        ("Satisfaction", victim.Satisfaction is { } said ? $"{Words.Of(said.Answer)}{Then(said.Words)}" : null));

    /// <summary>For a panel.</summary>
    public static IEnumerable<(string Key, string? Value)> ForPanel(VictimView victim) => Some(
        ($"Victim {victim.Number}", Described(victim.Details)),
        ("Views", victim is { State: null, ViewsAskedOn: not null } ? "Asked, and no answer yet" : Words.VictimViews(victim.State, victim.Views)),
        ("Restorative justice", victim.Restorative.Count == 0 ? null : $"{Words.Of(victim.Restorative[^1].Stage)}{Wanted(victim.Restorative[^1].Wanted)}"));

    private static string Described(VictimDetails details) =>
        $"{(details.AgeGroup is { } age ? Words.Of(age) : Words.Of(details.Kind))}{(details.EnhancedRights ? ", with enhanced rights" : "")}";

    private static string Helped(VictimHelpRecorded help) => help.Step switch
    {
        RecordVictimHelp.Referred => "referred to support",
        "given" => $"{help.Kind} given",
        _ => $"{help.Kind} asked for",
    };

    private static string Wanted(bool? wanted) => wanted switch { true => ", wanted by the victim", false => ", not wanted by the victim", null => "" };

    private static string Then(string? words) => words is null ? "" : $". {words}";

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static IEnumerable<(string Key, string? Value)> Some(params IEnumerable<(string Key, string? Value)> rows) => rows.Where(row => !string.IsNullOrEmpty(row.Value));
}
