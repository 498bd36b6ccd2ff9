using System.Globalization;

namespace OocdPanel.Api.Reporting.Measures;

/// <summary>A page of the cases behind a figure, without identity.</summary>
/// <param name="Next">Where the next page goes on; null where this is the last.</param>
public sealed record MeasureCases(ReportHead About, string Figure, IReadOnlyList<BreakdownOf> By, IReadOnlyList<CaseCounted> Cases, string? Next) : INamesCases
{
    IEnumerable<Guid> INamesCases.CasesNamed => Cases.Select(found => found.Case);
}

/// <summary>A case that a figure counts, once for each fact of it that the figure counts.</summary>
/// <param name="On">The date it counts by.</param>
/// <param name="Fact">What tells it from other facts of the case: a programme, a decision, a step.</param>
/// <param name="Groups">Its group in each breakdown.</param>
public sealed record CaseCounted(Guid Case, DateOnly On, string Fact, IReadOnlyList<string> Groups);

/// <summary>A place in the list of cases behind a figure.</summary>
internal sealed record CasePlace(DateOnly On, Guid Case, string Fact)
{
    private const string Form = "yyyy-MM-dd";

    public static CasePlace Of(CaseCounted counted) => new(counted.On, counted.Case, counted.Fact);

    /// <param name="place">Null where the text is null or empty: the beginning.</param>
    /// <returns>False where the text is no place.</returns>
    public static bool TryRead(string? text, out CasePlace? place)
    {
        place = null;
        if (string.IsNullOrEmpty(text))
            return true;
        var parts = text.Split('_', 3);
        if (parts.Length != 3 || !DateOnly.TryParseExact(parts[0], Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) || !Guid.TryParse(parts[1], out var id) || parts[2].Contains('\0'))
            return false;
        place = new(on, id, parts[2]);
        return true;
    }

    public override string ToString() => $"{On.ToString(Form, CultureInfo.InvariantCulture)}_{Case}_{Fact}";
}
