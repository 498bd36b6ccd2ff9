using System.Collections.Immutable;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Cases;

/// <summary>How far the assessment has come. Sending it back opens it again and keeps what was written.</summary>
/// <param name="Assessors">Everybody who wrote, judged or completed any of it: none of them may sign, chair or confirm (R25).</param>
public sealed record Assessment(
    ImmutableHashSet<UserId> Assessors,
    ImmutableHashSet<string> Written,
    bool Judged,
    bool Completed,
    bool Countersigned)
{
    public static readonly Assessment None = new([], [], false, false, false);

    /// <summary>The sections of the local OOCD assessment, in the order in which they are written.</summary>
    public static ImmutableArray<string> Sections { get; } =
        ["circumstances", "diversity", "family", "exploitation", "behaviour", "strengths-and-desistance"];

    /// <summary>The same assessment, with one more person who had a hand in it.</summary>
    public Assessment By(UserId assessor) => this with { Assessors = Assessors.Add(assessor) };

    /// <summary>The first section not yet written; null when all are.</summary>
    public string? Next => Sections.FirstOrDefault(section => !Written.Contains(section));
}
