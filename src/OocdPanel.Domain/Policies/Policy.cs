using System.Collections.Immutable;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Policies;

/// <summary>What an area may choose for itself, in one version.</summary>
/// <param name="Area">The area it is for, or <see cref="AllAreas"/>.</param>
/// <param name="Version">Kept by every decision made under it (R23).</param>
/// <param name="Quorum">R10.</param>
/// <param name="MinimumAge">In whole years at the offence (R1).</param>
/// <param name="MaximumAge">In whole years at the offence, and when a caution is given (R1).</param>
/// <param name="AssessmentWorkingDays">From referral to a complete assessment (R8).</param>
/// <param name="VictimContactWorkingDays">From referral to the first contact (R9).</param>
/// <param name="VictimContactEnhancedWorkingDays">The same under enhanced rights (R9).</param>
/// <param name="ProgrammeWeeks">From delivery to the end of a programme (R14).</param>
/// <param name="ProgrammeWeeksAtMost">The same, with a reason (R14).</param>
/// <param name="FeedbackScale">The highest mark: 5, 6 or 10.</param>
/// <param name="Valid">When this version is in force.</param>
public sealed record Policy(
    AreaCode Area, string Version, QuorumPolicy Quorum, int MinimumAge, int MaximumAge, int AssessmentWorkingDays,
    int VictimContactWorkingDays, int VictimContactEnhancedWorkingDays, int ProgrammeWeeks, int ProgrammeWeeksAtMost,
    int FeedbackScale, Validity Valid) : IDated<AreaCode>
{
    /// <summary>Stands for every area without a row of its own.</summary>
    public static readonly AreaCode AllAreas = new("default");

    /// <summary>The area has an enhanced case management clinic to refer to.</summary>
    public bool Clinic { get; init; }

    /// <summary>The agencies whose members take part in a panel only once they are trained for it.</summary>
    public ImmutableHashSet<AgencyCode> MustBeTrained { get; init; } = [];

    /// <summary>In the area, the police make the first contact with a victim.</summary>
    public const string PoliceFirst = "police";

    /// <summary>Who makes the first contact with a victim: <c>yjs</c> or <see cref="PoliceFirst"/> (R9).</summary>
    public string VictimFirstContact { get; init; } = "yjs";

    /// <summary>Within which information is wanted that a referral was returned for, where no day is named (R18).</summary>
    public int InformationWorkingDays { get; init; } = 5;

    /// <summary>In whole years: a caution is given to a younger child with an appropriate adult there (R4).</summary>
    public int AppropriateAdultBelowAge { get; init; } = 18;

    /// <summary>Between the end of conditions and the last day on which a summary offence can be charged (R14).</summary>
    public int SummaryMarginWeeks { get; init; } = 4;

    /// <summary>What child and parent are asked at the end of a programme, as codes.</summary>
    public ImmutableArray<string> FeedbackQuestions { get; init; } = ["listened-to", "treated-fairly", "helped"];

    /// <summary>How many months after one external scrutiny exercise was closed the next is to be; 0 where the area has none.</summary>
    public int ExternalScrutinyMonths { get; init; } = 3;

    /// <summary>The same of internal ones.</summary>
    public int InternalScrutinyMonths { get; init; } = 12;

    AreaCode IDated<AreaCode>.Key => Area;
}
