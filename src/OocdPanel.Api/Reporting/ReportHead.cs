using System.Text.Json.Serialization;
using OocdPanel.Domain.Areas;
using OocdPanel.Domain.Reporting;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Reporting;

/// <summary>What every answer says of itself.</summary>
/// <param name="Measure">Its code.</param>
/// <param name="RuleVersion">The version of the definition it was counted by.</param>
/// <param name="Areas">What the area asked for stood for, and when.</param>
/// <param name="Position">Where the log ended for this count: everything recorded up to here is in it, nothing later.</param>
/// <param name="Demonstration">The children are invented.</param>
/// <param name="Suppressed">Small numbers are hidden; never inside the service.</param>
/// <param name="Source">What the figures were counted from, in a sentence.</param>
/// <param name="Notes">What a reader has to know to read them rightly.</param>
public sealed record ReportHead(
    string Measure, string Name, string RuleVersion, Period Period, AreaCode Area, IReadOnlyList<AreaSpan> Areas,
    long Position, bool Demonstration, bool Suppressed, string Source, IReadOnlyList<string> Notes)
{
    /// <summary>Told by the areas that came after, or before, those in charge; null where it is told by these.</summary>
    public string? Restated { get; init; }

    /// <summary>For a heading: the period, and how history is restated.</summary>
    [JsonIgnore]
    public string When => Restated is null ? Period.ToString() : $"{Period}, restated by {Restated}";

    internal static ReportHead Of(
        string measure, string name, string ruleVersion, ReportScope scope, long position, bool demonstration, DateOnly today, params IEnumerable<string?> notes) => new(
        measure, name, ruleVersion, scope.Period, scope.Asked, scope.Areas, position, demonstration, false,
        $"Counted from the facts as they were known at position {position} of the log.",
        [.. scope.Notes, .. notes.Append(today > scope.Period.To ? null : $"The period lasts until {scope.Period.To:d MMMM yyyy}: these are not its final figures.").OfType<string>()])
        { Restated = scope.RestatedBy };
}
