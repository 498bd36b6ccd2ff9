namespace OocdPanel.Domain.Victims;

/// <summary>The stages of restorative justice with one victim, and which may follow which.</summary>
public static class RestorativeStages
{
    public const string Offered = "offered";
    public const string Explained = "explained";
    public const string Agreed = "agreed";
    public const string UnderWay = "under-way";
    public const string Done = "done";

    /// <summary>The victim does not want it. They may change their mind.</summary>
    public const string Declined = "declined";

    /// <summary>It could not even be explored with the victim.</summary>
    public const string NotExplored = "could-not-be-explored";

    /// <summary>It was explored, and could not be pursued.</summary>
    public const string NotPursued = "could-not-be-pursued";

    /// <summary>After each stage, those that can come.</summary>
    private static readonly Dictionary<string, string[]> _next = new()
    {
        [""] = [Offered, Explained, Declined, NotExplored],
        [Offered] = [Explained, Agreed, Declined, NotExplored, NotPursued],
        [Explained] = [Agreed, Declined, NotPursued],
        [Agreed] = [UnderWay, Declined, NotPursued],
        [UnderWay] = [Done, Declined, NotPursued],
        [Done] = [],
        [Declined] = [Offered, Explained, Agreed],
        [NotExplored] = [Offered, Explained],
        [NotPursued] = [Offered, Explained, Agreed],
    };

    public static IReadOnlyList<string> All { get; } = [Offered, Explained, Agreed, UnderWay, Done, Declined, NotExplored, NotPursued];

    /// <summary>Where the victim takes part, or has: what figures count as engaged.</summary>
    public static IReadOnlyList<string> Engaged { get; } = [UnderWay, Done];

    /// <summary>What can be said of a victim who does not want to be contacted: with that they did not engage, too.</summary>
    public static IReadOnlyList<string> WithoutContact { get; } = [Declined, NotExplored, NotPursued];

    /// <param name="is">Null before restorative justice was spoken of.</param>
    public static IReadOnlyList<string> After(string? @is) => _next[@is ?? ""];

    public static bool MayFollow(string? @is, string next) => After(@is).Contains(next);
}
