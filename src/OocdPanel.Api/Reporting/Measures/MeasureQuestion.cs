namespace OocdPanel.Api.Reporting.Measures;

/// <summary>What somebody wants to be told of a measure.</summary>
/// <param name="Measure">Its code.</param>
/// <param name="By">The code of the first breakdown; null for none.</param>
/// <param name="And">The code of the second; null for none.</param>
/// <param name="Since">The first financial year, where it reaches back over several; null for the period alone.</param>
/// <param name="AsAt">
/// As known at that moment; null for now, or for the position of the question. With a position it is the moment as of which is counted what must have
/// passed by then, such as 12 months: so a figure that was counted at both is found again.
/// </param>
/// <param name="Published">To leave the service: small numbers are hidden (R22).</param>
public sealed record MeasureQuestion(
    string? Measure, ReportQuestion Of, string? By = null, string? And = null, string? Since = null, DateTimeOffset? AsAt = null, bool Published = false)
{
    /// <summary>The day on which it was published, at its position; null where it is not to be counted as it was then.</summary>
    internal DateOnly? PublishedOn { get; init; }

    /// <summary>What of it does not exist or contradicts itself; null where all is well.</summary>
    internal (Measure Measure, IReadOnlyList<Breakdown> By, ReportScope Scope)? Read(Domain.Reference.ReferenceData reference, DateOnly today, out ReportFault? fault)
    {
        fault = null;
        if (MeasureCatalogue.Find(Measure) is not { } measure)
            return Wrong("unknown-measure", "measure", $"There is no measure ‘{Measure}’.", $"Choose one of: {string.Join(", ", MeasureCatalogue.All.Select(known => known.Code))}.", out fault, exists: false);
        var (scope, wrong) = ReportScope.Of(Of, reference, Since);
        if (wrong is not null)
        {
            fault = wrong;
            return null;
        }

        if (!measure.Source.IsOfCases && scope!.Restated.Any(span => !span.Districts.IsEmpty))
            return Wrong("cannot-be-restated", "restated", $"{measure.Name} cannot be told by successors: no child is behind it whose district says which.", "Ask for it as it was, or by predecessors.", out fault);
        if (scope!.NotBegun(today) is { } notBegun)
        {
            fault = notBegun;
            return null;
        }

        if (string.IsNullOrEmpty(By) && !string.IsNullOrEmpty(And))
            return Wrong("no-first-breakdown", "by", "There is a second breakdown without a first.", "Give the first, or only one.", out fault);
        var by = new List<Breakdown>();
        foreach (var (field, code) in Codes(measure))
        {
            if (measure.Breakdowns.FirstOrDefault(known => known.Code == code) is not { } breakdown)
                return Wrong("unknown-breakdown", field, $"{measure.Name} cannot be broken down by ‘{code}’.", $"Choose one of: {string.Join(", ", measure.Breakdowns.Select(known => known.Code))}.", out fault);
            if (by.Contains(breakdown))
                return Wrong("same-breakdown", field, $"Both breakdowns are ‘{code}’.", "Choose another, or leave the second out.", out fault);
            by.Add(breakdown);
        }

        if (by.Count > 2)
            return Wrong("no-room", "and", $"{measure.Name} is always told by {by[0].Name.ToLowerInvariant()}, so it can be broken down by one more only.", "Leave the second out.", out fault);

        return (measure, by, scope);
    }

    /// <summary>A measure that makes no sense without one breakdown has it first, and leaves room for one more.</summary>
    private IEnumerable<(string Field, string Code)> Codes(Measure measure)
    {
        var asked = new[] { ("by", By), ("and", And) }.Where(given => !string.IsNullOrEmpty(given.Item2)).Select(given => (given.Item1, given.Item2!)).ToList();
        return measure.Always is not { } always || asked.Any(given => given.Item2 == always) ? asked : asked.Prepend(("by", always));
    }

    private static (Measure, IReadOnlyList<Breakdown>, ReportScope)? Wrong(string code, string field, string message, string advice, out ReportFault? fault, bool exists = true)
    {
        fault = new ReportFault(code, field, message, advice, exists);
        return null;
    }
}
