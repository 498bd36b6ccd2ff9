using System.Globalization;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Reference;

namespace OocdPanel.Web.Components;

/// <summary>Codes and dates as people read them.</summary>
public static class Words
{
    /// <summary>27 March 2026.</summary>
    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>27 March 2026 at 2:05pm, on the wall in England and Wales.</summary>
    public static string Of(DateTimeOffset moment)
    {
        var at = UkTime.At(moment);
        return $"{Of(DateOnly.FromDateTime(at.DateTime))} at {at.ToString("h:mm", CultureInfo.InvariantCulture)}{(at.Hour < 12 ? "am" : "pm")}";
    }

    /// <summary><c>awaiting-confirmation</c> as <c>Awaiting confirmation</c>.</summary>
    public static string Of(string code)
    {
        var text = code.Replace('-', ' ').Replace("yjs", "youth justice", StringComparison.Ordinal);
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }

    /// <summary>Somebody around the child: <c>parent-carer</c> as Parent or carer.</summary>
    public static string Who(string code) => code switch
    {
        "child" => "The child",
        "parent-carer" => "Parent or carer",
        "others" => "Other people",
        _ => Of(code),
    };

    /// <summary>What the clinic recommends.</summary>
    public static string Clinic(string recommendation) => recommendation switch
    {
        "no-further-action" => "No further action: the case is discharged from the clinic",
        "review-formulation" => "A review formulation meeting",
        "full-pathway" => "Referral to the full enhanced case management pathway",
        _ => Of(recommendation),
    };

    /// <summary>A part of the assessment’s task list.</summary>
    public static string Task(string code) => code switch
    {
        "consent" => "Consent",
        "needs" => "Needs and screenings",
        "contingency" => "Contingency actions",
        "plans" => "Plans",
        _ => code.StartsWith("voice-", StringComparison.Ordinal) ? $"Voice: {Who(code["voice-".Length..]).ToLowerInvariant()}" : Of(code),
    };

    /// <summary>A kind of identifier: <c>pnc</c> as PNC.</summary>
    public static string Scheme(string scheme) => scheme == "pnc" ? "PNC" : Of(scheme);

    /// <summary>Where a referral comes from.</summary>
    public static string Source(string source) => source switch
    {
        "police" => "The police",
        "court-return" => "A court, which sent the case back",
        "prosecutor" => "A prosecutor",
        "prevention" => "Prevention: there is no offence",
        _ => Of(source),
    };

    /// <summary>What the child admits.</summary>
    public static string Admission(string admission) => admission switch
    {
        "full" => "The offence, in full",
        "responsibility-accepted" => "Responsibility, though not every part of the offence",
        "none" => "Nothing: the child made no comment",
        "denied" => "Nothing: the child denies it",
        _ => Of(admission),
    };

    /// <summary>Something that is to be done by a day: <c>Due soon, by 27 March 2026</c>.</summary>
    public static string Of(Due due) => due switch
    {
        { DoneOn: { } on, IsLate: true } => $"Done on {Of(on)}, late: it was due by {Of(due.By)}",
        { DoneOn: { } on } => $"Done on {Of(on)}",
        { State: Due.Ended } => $"No longer waited for; it was due by {Of(due.By)}",
        _ => $"{Of(due.State)}{(due.State == Due.Overdue ? ": it was due by" : ", by")} {Of(due.By)}",
    };

    /// <param name="state">known, refused or unobtainable; null while nothing is recorded.</param>
    public static string VictimViews(string? state, string? views) => state switch
    {
        null => "Not recorded yet",
        "known" => views ?? "Recorded",
        "refused" => "Did not want to give any",
        _ => views is null ? "Could not be obtained" : $"Could not be obtained: {views}",
    };

    /// <summary>What comes of a disagreement with a decision.</summary>
    public static string Resolution(string outcome) => outcome switch
    {
        "panel-stands" => "The panel’s decision stands",
        "police-disposal" => "The police give the disposal they would have",
        "back-to-panel" => "The panel decides again",
        _ => Of(outcome),
    };

    /// <summary>What a meeting said to an urgent decision.</summary>
    public static string Ratified(bool? ratified, DateOnly? on, string? words) => (ratified, on) switch
    {
        (true, { } day) => $"Ratified by the panel on {Of(day)}: {words}",
        (false, { } day) => $"Not ratified by the panel on {Of(day)}: {words}",
        _ => "Waiting to be ratified by the next meeting",
    };

    /// <summary>What a clock is about.</summary>
    public static string Clock(string kind) => kind switch
    {
        "return-for-information" => "Information that was asked for",
        "victim-contact" => "First contact with victims",
        "assessment" => "Assessment complete",
        "police-told" => "Police told after bail was set",
        "bail-return" => "Return on bail",
        "charging-limit" => "Time limit for charging a summary offence",
        "deferral" => "What the panel awaits",
        "ratification" => "Urgent decision ratified",
        "escalation" => "Disagreement resolved",
        "programme-end" => "End of the programme",
        "follow-up-6-months" => "Follow-up after 6 months",
        "follow-up-12-months" => "Follow-up after 12 months",
        _ => Of(kind),
    };

    /// <summary>The tag of a clock’s state: its colour only repeats what it says.</summary>
    public static string ClockTag(string? state) => state switch
    {
        "overdue" => "govuk-tag govuk-tag--red",
        "due-soon" => "govuk-tag govuk-tag--yellow",
        "done" => "govuk-tag govuk-tag--green",
        _ => "govuk-tag govuk-tag--grey",
    };

    /// <summary><c>case.disposal-delivered.v1</c> as <c>Disposal delivered</c>.</summary>
    public static string Event(string stored) => Of(stored.Split('.')[1]);
}
