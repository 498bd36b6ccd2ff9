using OocdPanel.Api.Platform;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Scrutiny.Redacting;

namespace OocdPanel.Api.Scrutiny;

/// <summary>What is asked of a history.</summary>
/// <param name="On">Days from the referral: what was known at the end of that day; all where null.</param>
/// <param name="From">The line from which on the difference is told; the first where null.</param>
/// <param name="To">The line up to which it is told; the last where null.</param>
/// <param name="Matrix">The version of the gravity matrix that is asked what it would presume; none where null.</param>
public sealed record HistoryQuestion(int? On, int? From, int? To, string? Matrix);

/// <summary>Questions that a history answers: who changed what, when and why; what was known; what differs; what another matrix would presume.</summary>
/// <param name="On">The day that <paramref name="Known"/> is of.</param>
/// <param name="Between">What happened between the two moments.</param>
/// <param name="Presumption">Null where it was not asked, or there is no such matrix.</param>
/// <param name="Matrices">The versions that can be asked.</param>
public sealed record HistoryAnswers(
    IReadOnlyList<Correction> Corrections, int On, IReadOnlyList<KnownFact> Known, int From, int To, IReadOnlyList<ChangedFact> Difference, IReadOnlyList<Moment> Between,
    Presumed? Presumption, IReadOnlyList<string> Matrices, IReadOnlyList<Moment> Moments)
{
    /// <summary>Who asks of the cases of their own areas.</summary>
    public static IReadOnlyList<string> Roles { get; } = [Domain.Shared.Roles.YjsManager];

    /// <param name="lines">As the person who asks may read them.</param>
    /// <param name="then">The case as it was known when so many lines were.</param>
    internal static HistoryAnswers Of(HistoryQuestion question, IReadOnlyList<RedactedLine> lines, Func<int, IReadOnlyList<KnownFact>> then, Work work, PanelDecision? decision)
    {
        var on = question.On ?? lines.Max(line => (int?)line.RecordedDay) ?? 0;
        var (from, to) = (Math.Clamp(question.From ?? 1, 1, Math.Max(1, lines.Count)), Math.Clamp(question.To ?? lines.Count, 1, Math.Max(1, lines.Count)));
        var matrix = work.Reference.Matrices.FirstOrDefault(one => one.Version == question.Matrix);
        return new(
            Domain.Scrutiny.Redacting.Corrections.Of(lines), on, then(lines.Count(line => line.RecordedDay <= on)), from, to, CaseThen.Difference(then(from), then(to)),
            [.. lines.Where(line => line.Number > from && line.Number <= to).Select(Of)],
            matrix is null ? null : Presumed.Under(matrix, work.Case, decision, work.Reference, work.Case.ReferredOn),
            [.. work.Reference.Matrices.Select(one => one.Version)], [.. lines.Select(Of)]);
    }

    private static Moment Of(RedactedLine line) => new(line.Number, line.Day, line.What);
}
