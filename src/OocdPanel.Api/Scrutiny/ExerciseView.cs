using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Scrutiny;

/// <summary>One exercise, as those see it who lead it or review in it.</summary>
/// <param name="State">planned, frozen, drawn, closed or published.</param>
/// <param name="Frame">Null until it is frozen.</param>
/// <param name="Draw">Null until the sample is drawn.</param>
/// <param name="Sample">What is reviewed, by number.</param>
public sealed record ExerciseView(
    ExerciseId Id, long Version, string State, ExercisePlanned Plan, IReadOnlyList<ScrutinyMember> Members, FrameView? Frame, DrawView? Draw, IReadOnlyList<SampledView> Sample)
{
    /// <summary>For the lead: what could not be reviewed, and why.</summary>
    public IReadOnlyList<ReplacedView> Replaced { get; init; } = [];

    /// <summary>Null until it is closed.</summary>
    public ExerciseClosed? Closing { get; init; }

    /// <param name="history">The exercise's events, in their order.</param>
    /// <param name="excluded">Who does not review which number, for having acted on the case.</param>
    internal static ExerciseView Of(Exercise exercise, long version, IReadOnlyList<ExerciseEvent> history, IReadOnlyList<(int Number, UserId Member)> excluded) => new(
        exercise.Id, version, exercise.State, exercise.Plan!, [.. exercise.Members.Values.OrderBy(member => member.User.Value, StringComparer.Ordinal)],
        exercise.Frame is { } frame ? FrameView.Of(frame.Cases, exercise) with { Hash = frame.Hash, Position = frame.Position } : null,
        exercise.Draw is { } draw ? new DrawView(draw.Algorithm, draw.Seed, draw.Seeding, draw.Size, draw.Cases.Count(one => one.InFull)) : null,
        [
            .. exercise.Sample.Values.Select(one => new SampledView(one.Number, one.Review, one.Stratum, one.InFull, one.Case)
            {
                Excluded = [.. excluded.Where(who => who.Number == one.Number).Select(who => who.Member).Concat(exercise.Interests.Where(who => who.Number == one.Number).Select(who => who.Member)).Distinct()],
            }),
        ])
    {
        Replaced = [.. history.OfType<CaseReplaced>().Select(e => new ReplacedView(e.Number, e.Why))],
        Closing = history.OfType<ExerciseClosed>().SingleOrDefault(),
    };

    /// <summary>For a member: no case, no stratum, nobody else’s conflicts.</summary>
    internal ExerciseView For(UserId member) => this with
    {
        Frame = Frame is null ? null : Frame with { Strata = [] },
        Replaced = [],
        Sample = [.. Sample.Select(one => one with { Case = null, Stratum = null, Excluded = [.. one.Excluded.Where(who => who == member)] })],
    };
}

/// <summary>How many decisions a frame has.</summary>
/// <param name="Decisions">All of them.</param>
/// <param name="Strata">By stratum, in the order of their names.</param>
public sealed record FrameView(int Decisions, IReadOnlyList<StratumView> Strata)
{
    /// <summary>SHA-256 of its lines, hexadecimal; null until it is frozen.</summary>
    public string? Hash { get; init; }

    /// <summary>The log’s last position when it was frozen; null until then.</summary>
    public long? Position { get; init; }

    internal static FrameView Of(IReadOnlyCollection<FrameCase> cases, Exercise exercise)
    {
        var (plan, random) = (exercise.Plan!, cases.Where(Draw.IsRandom).GroupBy(one => one.Stratum).ToDictionary(stratum => stratum.Key, stratum => stratum.Count()));
        var shares = Allocation.Of(random, Math.Min(exercise.Draw?.Size ?? plan.Size, random.Values.Sum()));
        var inFull = cases.Count(one => !Draw.IsRandom(one));
        return new(cases.Count, [
            .. random.OrderBy(stratum => stratum.Key, StringComparer.Ordinal).Select(stratum => new StratumView(stratum.Key, stratum.Value, shares[stratum.Key], false)),
            .. inFull > 0 ? new[] { new StratumView(Domain.Scrutiny.Strata.Overrides, inFull, inFull, true) } : [],
        ]);
    }
}

/// <param name="Stratum">Empty where the frame is not divided.</param>
/// <param name="Drawn">How many of them are drawn, or will be.</param>
/// <param name="InFull">All of them are.</param>
public sealed record StratumView(string Stratum, int Decisions, int Drawn, bool InFull);

/// <param name="Seeding"><c>given</c>, or made by the <c>service</c>.</param>
/// <param name="Size">How many were drawn at random.</param>
/// <param name="InFull">How many more are reviewed because all of their kind are.</param>
public sealed record DrawView(string Algorithm, string Seed, string Seeding, int Size, int InFull);

/// <param name="Stratum">For the lead; null for a member.</param>
/// <param name="Case">For the lead; null for a member.</param>
public sealed record SampledView(int Number, ReviewId Review, string? Stratum, bool InFull, CaseId? Case)
{
    /// <summary>The members who do not review it (R25): for having acted on it, or having declared an interest. A member sees themself only.</summary>
    public IReadOnlyList<UserId> Excluded { get; init; } = [];
}

public sealed record ReplacedView(int Number, string Why);

/// <summary>An exercise in a list.</summary>
public sealed record ExerciseRow
{
    public Guid ExerciseId { get; init; }
    public string Kind { get; init; } = "";
    public string Area { get; init; } = "";
    public string Title { get; init; } = "";
    public string Lead { get; init; } = "";
    public DateOnly PeriodFrom { get; init; }
    public DateOnly PeriodTo { get; init; }
    public string State { get; init; } = "";
    public int Drawn { get; init; }
    public DateOnly PlannedOn { get; init; }
    public DateOnly? ClosedOn { get; init; }
}
