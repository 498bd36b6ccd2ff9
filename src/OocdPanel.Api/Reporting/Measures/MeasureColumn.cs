namespace OocdPanel.Api.Reporting.Measures;

/// <summary>What a measure tells of each group.</summary>
/// <param name="Code">As a machine reads it; unique in the measure.</param>
/// <param name="Name">As a table heads it.</param>
/// <param name="Unit">One of <see cref="Units"/>.</param>
public abstract record MeasureColumn(string Code, string Name, string Unit);

/// <summary>What the numbers of a column are.</summary>
public static class Units
{
    /// <summary>Distinct children.</summary>
    public const string Children = "children";

    /// <summary>Facts: programmes, decisions, cases, victims; the column's name says which.</summary>
    public const string Count = "count";

    public const string Percent = "percent";

    /// <summary>So many for every hundred, which can be more than a hundred.</summary>
    public const string PerHundred = "per-hundred";

    /// <summary>Whether it is one count out of another: told to one decimal, where counts and days are whole.</summary>
    public static bool IsShare(string unit) => unit is Percent or PerHundred;

    /// <summary>Working days, unless the row's name says otherwise.</summary>
    public const string Days = "days";
}

/// <summary>A count of facts, or of the distinct children they are about.</summary>
/// <param name="Where">SQL over the columns of the facts, without parameters.</param>
public sealed record CountColumn(string Code, string Name, string Where, bool OfChildren = false)
    : MeasureColumn(Code, Name, OfChildren ? Units.Children : Units.Count)
{
    /// <summary>SQL over the columns of the facts: what each adds to the figure; null where each adds one.</summary>
    public string? Adds { get; init; }

    /// <summary>Why a list of what it counts is longer than it, or shorter; null where each fact counts one.</summary>
    public string? HowListed =>
        OfChildren ? "A child counts once, and is listed with each of their facts." :
        Adds is not null ? "Each is listed once, and can add several to the figure." : null;
}

/// <summary>A count out of another, in per cent unless its unit says otherwise.</summary>
/// <param name="Numerator">The code of a count column.</param>
/// <param name="Denominator">The code of a count column.</param>
public sealed record ShareColumn(string Code, string Name, string Numerator, string Denominator) : MeasureColumn(Code, Name, Units.Percent);

/// <summary>A percentile of a number of days, by nearest rank.</summary>
/// <param name="Value">SQL over the columns of the facts; where it is null the fact is left out.</param>
/// <param name="Percent">50 is the median.</param>
/// <param name="Counts">The code of the count column of the facts it is taken over: where that is hidden, so is this.</param>
public sealed record PercentileColumn(string Code, string Name, string Value, int Percent, string Counts) : MeasureColumn(Code, Name, Units.Days);
