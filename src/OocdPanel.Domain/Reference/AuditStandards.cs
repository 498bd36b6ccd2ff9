using System.Collections.Immutable;

namespace OocdPanel.Domain.Reference;

/// <summary>A key question of an inspectorate's standard, as cases are audited by it.</summary>
/// <param name="Version">The edition of the standards that it stands in.</param>
/// <param name="Standard">assessment, planning or delivery.</param>
/// <param name="Position">From 1: the order in which questions are asked.</param>
/// <param name="Question">Its code within the standard; the same code in two editions is the same question.</param>
/// <param name="Text">As it is asked.</param>
/// <param name="Bands">Of the standard.</param>
public sealed record AuditQuestion(
    string Version, string Standard, string StandardName, int Position, string Question, string Text, RatingBands Bands, Validity Valid) : IDated<(string, string)>
{
    (string, string) IDated<(string, string)>.Key => (Standard, Question);
}

/// <summary>From how many per cent on a standard is rated so; below the first it is inadequate.</summary>
public sealed record RatingBands(int RequiresImprovement, int Good, int Outstanding);

/// <summary>The standards that cases are audited by on a day.</summary>
/// <param name="Version">Kept by every audit (R23).</param>
/// <param name="Questions">In the order in which they are asked.</param>
public sealed record AuditStandards(string Version, ImmutableArray<AuditQuestion> Questions);

/// <summary>One edition is in force at a time, whole; a standard has one name and one set of bands in it, which rise.</summary>
internal static class AuditStandardChecks
{
    public static IEnumerable<TableFault> Faults(ReferenceTables tables)
    {
        var rows = tables.AuditStandards;
        return
        [
            .. ReferenceChecks.Each(nameof(tables.AuditStandards), rows, row =>
                row.Bands is not { RequiresImprovement: > 0 and var least, Good: var good, Outstanding: var most } || least >= good || good >= most || most > 100
                    ? $"The bands of ‘{row.Standard}’ do not rise from 1 to 100" :
                rows.First(first => first.Version == row.Version).Valid != row.Valid ? $"The questions of the edition ‘{row.Version}’ differ in their dates" :
                rows.First(first => first.Version == row.Version && first.Standard == row.Standard) is var one && (one.Bands != row.Bands || one.StandardName != row.StandardName)
                    ? $"The questions of ‘{row.Standard}’ differ in the name or the bands of the standard" :
                rows.Any(other => other.Version != row.Version && other.Valid.Overlaps(row.Valid)) ? $"The edition ‘{row.Version}’ is in force together with another" : null),
            .. ReferenceChecks.Doubles(nameof(tables.AuditStandards), rows, row => (row.Version, row.Position), row => $"The edition ‘{row.Version}’ asks two questions in the place {row.Position}"),
        ];
    }
}
