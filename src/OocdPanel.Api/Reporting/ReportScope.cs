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
    /// <summary>As what the days of each area are told, where history is restated; empty where it is not.</summary>
    public IReadOnlyList<RestatedSpan> Restated { get; init; } = [];

    /// <summary>How history is restated; null where it is not.</summary>
    public string? RestatedBy { get; init; }

    /// <summary>What a reader has to know of areas that began or ended in the period, or of how history is restated.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Of all areas.</summary>
    internal bool IsOfNation => Asked == AreaTable.Everywhere;

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
        if (!string.IsNullOrEmpty(question.Restated))
            return RestatedScope(asked, reaching.Value, question.Restated, reference);
        return AreaSpan.Of(asked, reaching.Value.From, reaching.Value.To, reference.Areas) is { Count: > 0 } spans
            ? new ReportScope(asked, reaching.Value, spans) { Notes = [.. ScopeNotes.OfSplits(spans, reaching.Value, reference)] }
            : new ReportFault(
                "unknown-area", "area", $"{reference.Areas.Expand(asked, period.Value.To).Why}.",
                reference.Areas.EverMeantBy(asked).IsEmpty ? "Choose an area that existed in the period." : $"Choose an area that existed in the period, or ask a measure for history restated by {Restating.Successors} or {Restating.Predecessors}.",
                Exists: false);
    }

    /// <summary>Why nothing is counted of a period that has not begun: nought would be no answer. Null once it has.</summary>
    internal ReportFault? NotBegun(DateOnly today) => Period.From <= today ? null : new(
        "not-begun", "year", $"{Period} has not begun: it runs from {Period.From:d MMMM yyyy}.", "Choose an earlier period.");

    /// <summary>Whether every area that the figures are of is one of the person's own: that which was in charge, or, of its children, that which they are told as.</summary>
    public bool IsCoveredBy(Person person, ReferenceData reference) => Restated.Count == 0
        ? Areas.All(span => person.Covers(span.Area, reference, span.From))
        : Restated.All(span => person.Covers(span.InCharge, reference, span.From) || (RestatedBy == Restating.Successors && EverCovers(person, span.ToldAs, reference)));

    private static bool EverCovers(Person person, AreaCode area, ReferenceData reference) =>
        reference.Areas.All.Where(row => row.Code == area).Any(row => person.Covers(area, reference, row.Valid.From));

    private static Reported<ReportScope> RestatedScope(AreaCode asked, Period period, string way, ReferenceData reference)
    {
        if (!Restating.Ways.Contains(way))
            return new ReportFault("unknown-restating", "restated", $"History cannot be restated by ‘{way}’.", $"Choose one of: {string.Join(", ", Restating.Ways)}.");
        var restated = Restating.Of(asked, period.From, period.To, way, reference.Areas);
        return !restated.Found
            ? new ReportFault("unknown-area", "area", $"{restated.Why}.", "Choose another area or period.", Exists: false)
            : new ReportScope(asked, period, [.. restated.Value.Select(span => new AreaSpan(span.InCharge, span.From, span.To)).Distinct()])
            {
                Restated = restated.Value,
                RestatedBy = way,
                Notes = [.. ScopeNotes.OfRestating(restated.Value, way, reference)],
            };
    }
}
