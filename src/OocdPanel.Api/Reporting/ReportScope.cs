using OocdPanel.Api.Platform;
using OocdPanel.Domain.Areas;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Reporting;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Reporting;

/// <summary>
/// A period, and the areas that the code asked for stood for on each of its days: a fact counts by the areas in force on
/// the date it counts by, so that a service that gained an area in a quarter does not gain its past.
/// </summary>
public sealed record ReportScope(AreaCode Asked, Period Period, IReadOnlyList<AreaSpan> Areas)
{
    /// <param name="since">The first financial year, where it reaches back over several.</param>
    public static Reported<ReportScope> Of(ReportQuestion question, ReferenceData reference, string? since = null)
    {
        if (string.IsNullOrEmpty(question.Area))
            return new ReportFault("field-missing", "area", "The area is missing.", "Give the code of an area, a service or a force, such as west-mercia.");
        if (string.IsNullOrEmpty(question.Year))
            return new ReportFault("field-missing", "year", "The financial year is missing.", "Give it as 2023-24.");
        var period = Period.Of(question.Year, question.Quarter);
        if (!period.Found)
            return new ReportFault("unknown-period", period.Why!.StartsWith("There is no quarter", StringComparison.Ordinal) ? "quarter" : "year", $"{period.Why}.", "Mend the period and ask again.");
        var reaching = period.Value.Including(since);
        if (!reaching.Found)
            return new ReportFault("unknown-period", "since", $"{reaching.Why}.", "Mend the first year and ask again.");
        if (question.Position < 0)
            return new ReportFault("unknown-position", "position", "A position in the log is 0 or more.", "Leave it out to count what is known now.");

        var asked = new AreaCode(question.Area);
        return AreaSpan.Of(asked, reaching.Value.From, reaching.Value.To, reference.Areas) is { Count: > 0 } spans
            ? new ReportScope(asked, reaching.Value, spans)
            : new ReportFault("unknown-area", "area", $"{reference.Areas.Expand(asked, period.Value.To).Why}.", "Choose an area that existed in the period.", Exists: false);
    }

    /// <summary>Whether every area that the figures are of is one of the person's own.</summary>
    public bool IsCoveredBy(Person person, ReferenceData reference) => Areas.All(span => person.Covers(span.Area, reference, span.From));
}
