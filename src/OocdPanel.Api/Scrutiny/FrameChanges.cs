using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore.Evidence;

namespace OocdPanel.Api.Scrutiny;

/// <summary>What is not as it was when the frame was frozen: for the lead to know before the cases are read. The frame itself stays.</summary>
/// <param name="Hash">Of the frame as it was frozen.</param>
/// <param name="HashOfLog">Of the frame as the log gives it today for the same position; another one where something was recorded while it was frozen, or the log was altered.</param>
public sealed record FrameChanges(long Position, string Hash, string HashOfLog, IReadOnlyList<FrameChange> Changes)
{
    public const string NotInTheFrame = "not-in-the-frame";
    public const string NotInTheLog = "not-in-the-log";
    public const string AddedSince = "added-since";
    public const string StandsNoMore = "stands-no-more";
    public const string OtherStratum = "other-stratum";
    public const string Appealed = "appealed";
    public const string ChildMerged = "child-merged";
    public const string ChildErased = "child-erased";
    public const string Altered = "altered";

    /// <summary>What does not hold when the histories of the drawn cases are checked again, in sentences; empty when all holds.</summary>
    public IReadOnlyList<string> Breaches { get; init; } = [];

    /// <param name="then">What the log gives for the frame’s position.</param>
    /// <param name="now">What it gives today.</param>
    /// <param name="since">What happened to cases of the frame since then, by what it is.</param>
    /// <param name="breaches">What a check of the drawn cases found.</param>
    internal static FrameChanges Of(
        Exercise exercise, IReadOnlyList<DecisionInScope> then, IReadOnlyList<DecisionInScope> now, IEnumerable<(Guid Case, string What)> since, IReadOnlyList<Breach> breaches)
    {
        var (frame, plan) = (exercise.Frame!, exercise.Plan!);
        var (frozen, was, so) = (Keyed(frame.Cases), Keyed(Made(then)), Keyed(Made(now)));
        var changes =
            was.Keys.Except(frozen.Keys).Select(key => (key, NotInTheFrame))
            .Concat(frozen.Keys.Where(key => !was.TryGetValue(key, out var one) || one != frozen[key]).Select(key => (key, NotInTheLog)))
            .Concat(so.Keys.Except(frozen.Keys).Except(was.Keys).Select(key => (key, AddedSince)))
            .Concat(frozen.Keys.Except(so.Keys).Select(key => (key, StandsNoMore)))
            .Concat(frozen.Keys.Where(key => so.TryGetValue(key, out var one) && was.TryGetValue(key, out var before) && one.Stratum != before.Stratum).Select(key => (key, OtherStratum)))
            .Concat(since.Concat(breaches.Select(breach => breach.Stream).OfType<Guid>().Distinct().Select(stream => (Case: stream, What: Altered))).SelectMany(happened => frozen.Keys.Where(key => key.Case.Value == happened.Case).Select(key => (key, happened.What))))
            .Select(change => new FrameChange(exercise.Sample.Values.FirstOrDefault(drawn => (drawn.Case, drawn.Confirmation) == change.key)?.Number, change.key.Case, change.Item2));
        return new(frame.Position, frame.Hash, Frame.Hash(Made(then)), [.. changes.OrderBy(change => change.Number ?? int.MaxValue).ThenBy(change => change.What, StringComparer.Ordinal).ThenBy(change => change.Case.Value)]) { Breaches = [.. breaches.Select(breach => breach.ToString())] };

        IReadOnlyList<FrameCase> Made(IReadOnlyList<DecisionInScope> decisions) => Frame.Of(decisions, plan.Theme, plan.Strata, plan.OverridesInFull);
    }

    private static Dictionary<(CaseId Case, long Confirmation), FrameCase> Keyed(IEnumerable<FrameCase> cases) => cases.ToDictionary(one => (one.Case, one.Confirmation));
}

/// <param name="Number">Where the decision was drawn; null where it was not.</param>
/// <param name="What">One of the constants of <see cref="FrameChanges"/>.</param>
public sealed record FrameChange(int? Number, CaseId Case, string What);
