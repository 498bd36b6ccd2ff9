using OocdPanel.Domain.Shared;

namespace OocdPanel.Host.Demonstration;

/// <summary>Invented work with a child that ends in a programme.</summary>
/// <param name="Key">Its name within the demonstration: command ids are made from it.</param>
public abstract record DemoWork(string Key, AreaCode Area, DistrictCode District, string Given, string Family, DateOnly Born, string Sex, EthnicityCode Ethnicity)
{
    /// <summary>The same for the same key, everywhere.</summary>
    public int Seed => Key.Aggregate(17, (sum, letter) => ((sum * 31) + letter) & 0xffff);

    public abstract DateOnly Referred { get; }

    /// <summary>The day of the plan.</summary>
    public abstract DateOnly Starts { get; }

    public abstract DateOnly Finishes { get; }

    public abstract bool Completes { get; }

    /// <summary>Whether the child has an education, health and care plan; by the seed where nothing is said.</summary>
    public bool? Ehcp { get; init; }

    /// <summary>Whether the child’s safety is judged high, so that the risk panel is asked.</summary>
    public bool HighRisk { get; init; }

    /// <summary>What the enhanced case management clinic recommends; null where it is not asked.</summary>
    public string? Clinic { get; init; }

    /// <summary>Who takes over at the end; null where nobody does.</summary>
    public string? Onward { get; init; }

    /// <summary>How much the child says it helped, on the area’s scale; null where they were not asked, or did not say.</summary>
    public int? Helped { get; init; }

    /// <summary>The child’s earlier work in the demonstration, by its key: then they are that child.</summary>
    public string? SameChildAs { get; init; }

    protected static DateOnly Workday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-1),
        DayOfWeek.Sunday => day.AddDays(-2),
        _ => day,
    };
}
