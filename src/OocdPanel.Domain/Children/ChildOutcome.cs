using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Children;

/// <summary>One outcome on a child’s record, as it stands after appeals.</summary>
/// <param name="Number">From 1, in the order in which they were recorded; from 1001, 2001 and so on for those on records that were merged into the child’s.</param>
/// <param name="On">The day on which it was given, or a court decided.</param>
public sealed record ChildOutcome(int Number, DateOnly On)
{
    public const string Convicted = "convicted";

    /// <summary>Also a code that no disposal has, such as triage; null for what a court decided.</summary>
    public DisposalCode? Disposal { get; init; }

    /// <summary>The case of ours under which it was given; null for any other.</summary>
    public CaseId? Case { get; init; }

    /// <summary>What the court found; null for what no court decided.</summary>
    public string? CourtOutcome { get; init; }

    /// <summary>The order made on a conviction.</summary>
    public string? Order { get; init; }

    /// <summary>What the last appeal came to; null where there was none.</summary>
    public string? Appealed { get; init; }

    /// <summary>Where it stands, if on a record that was merged into the child’s.</summary>
    public OutcomePlace? Kept { get; init; }

    public bool Stands => Appealed != RecordAppeal.Quashed;

    /// <summary>Whether it is one that makes a first-time entrant when it is the first (R20).</summary>
    public bool MayMakeEntrant(ReferenceData reference) => Stands && (CourtOutcome == Convicted || InForce(reference) is { FirstTimeEntrant: true });

    /// <summary>Whether it is a caution, of either kind, that was not quashed.</summary>
    public bool IsCaution(ReferenceData reference) => Stands && InForce(reference) is { IsCaution: true };

    /// <summary>After an appeal.</summary>
    public ChildOutcome After(OutcomeAppealed appeal) => this with
    {
        Appealed = appeal.Result,
        Disposal = CourtOutcome is null && appeal.ChangedTo is { } disposal ? new DisposalCode(disposal) : Disposal,
        Order = CourtOutcome is not null && appeal.ChangedTo is { } order ? order : Order,
    };

    /// <summary>Whether an appeal can put that code in its place: an order after a conviction, otherwise another disposal.</summary>
    public bool CanBecome(string code, DateOnly day, ReferenceData reference) => CourtOutcome is null
        ? code != Disposal?.Value && (reference.Disposals.InForce(new DisposalCode(code), day) is not null || reference.CategoryInForce(Category.OutsideDisposal, code, day) is not null)
        : CourtOutcome == Convicted && code != Order && reference.CategoryInForce(Category.CourtOrder, code, day) is not null;

    private Disposal? InForce(ReferenceData reference) => Disposal is { } code ? reference.Disposals.InForce(code, On) : null;
}

/// <summary>Where an outcome stands.</summary>
/// <param name="Number">Its number there.</param>
public sealed record OutcomePlace(ChildId Record, int Number);
