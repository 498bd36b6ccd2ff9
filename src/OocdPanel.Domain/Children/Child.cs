using System.Collections.Immutable;
using System.Diagnostics;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Children;

/// <summary>A child, as far as later decisions need it.</summary>
public sealed record Child(
    PersonName Name,
    DateOnly DateOfBirth,
    string Sex,
    EthnicityCode Ethnicity,
    DistrictCode District,
    ImmutableArray<Identifier> Identifiers,
    ImmutableArray<ChildOutcome> Outcomes)
{
    /// <summary>What the referrals tell of the child, the later in place of the earlier.</summary>
    public ChildParticulars Particulars { get; init; } = ChildParticulars.None;

    /// <summary>What each case's own referral told: all that its referring officer is shown.</summary>
    public ImmutableDictionary<CaseId, ChildParticulars> ReferredWith { get; init; } = ImmutableDictionary<CaseId, ChildParticulars>.Empty;

    /// <summary>Nothing personal is kept about the child any more.</summary>
    public bool Erased { get; init; }

    /// <summary>The record of the same child that stays, where this one was merged into it.</summary>
    public ChildId? MergedInto { get; init; }

    /// <summary>Records of the same child that were merged into this one, each with its place in the order of merging, from 1.</summary>
    public ImmutableDictionary<ChildId, int> Absorbed { get; init; } = ImmutableDictionary<ChildId, int>.Empty;

    /// <summary>How often a record was merged into this one, also where they were separated since.</summary>
    public int Merges { get; init; }

    /// <summary>Where the child was asked for by a record that was merged into another: the one that stays. Otherwise null.</summary>
    public ChildId? StaysAs { get; init; }

    public static readonly Child Unknown = new(new PersonName("", ""), default, "", default, default, [], []);

    /// <summary>What is known of that which <paramref name="touched"/> touches.</summary>
    public ChildFacts Facts(ChildFacts touched) => new(
        touched.Name is null ? null : Name, touched.DateOfBirth is null ? null : DateOfBirth, touched.Sex is null ? null : Sex,
        touched.Ethnicity is null ? null : Ethnicity,
        touched.Particulars is null && touched.Emptied is null ? null : Particulars.Where(touched.Particulars ?? ChildParticulars.None).Then(Particulars.Only(touched.Emptied)),
        touched.District is null ? null : District, touched.Identifiers is null ? null : Identifiers);

    public static Child Evolve(Child child, ChildEvent happened) => happened switch
    {
        ChildRegistered e => child with
        {
            Name = e.Name,
            DateOfBirth = e.DateOfBirth,
            Sex = e.Sex,
            Ethnicity = e.Ethnicity,
            District = e.District,
            Identifiers = [.. e.Identifiers],
        },
        ChildReferred e => child with
        {
            District = e.District,
            Identifiers = [.. child.Identifiers.Union(e.Identifiers)],
            Particulars = child.Particulars.Then(e.Particulars),
            ReferredWith = child.ReferredWith.SetItem(e.Case, e.Particulars ?? ChildParticulars.None),
        },
        ChildDescribed e => child with { Particulars = child.Particulars.Then(e.Particulars) },
        ChildCorrected e => child with
        {
            Name = e.Is.Name ?? child.Name,
            DateOfBirth = e.Is.DateOfBirth ?? child.DateOfBirth,
            Sex = e.Is.Sex ?? child.Sex,
            Ethnicity = e.Is.Ethnicity ?? child.Ethnicity,
            District = e.Is.District ?? child.District,
            Identifiers = e.Is.Identifiers is { } identifiers ? [.. identifiers] : child.Identifiers,
            Particulars = child.Particulars.Then(e.Is.Particulars).Without(e.Is.Emptied),
            ReferredWith = child.ReferredWith.SetItem(e.Case, child.ReferredWith.GetValueOrDefault(e.Case, ChildParticulars.None).Then(e.Is.Particulars).Without(e.Is.Emptied)),
        },
        ChildErased => child with { Erased = true },
        DisposalReceived e => child with { Outcomes = child.Outcomes.Add(new(child.NextOutcome, e.On) { Disposal = e.Disposal, Case = e.Case }) },
        DisposalGivenOutside e => child with { Outcomes = child.Outcomes.Add(new(child.NextOutcome, e.On) { Disposal = e.Disposal }) },
        CourtOutcomeRecorded e => child with { Outcomes = child.Outcomes.Add(new(child.NextOutcome, e.On) { CourtOutcome = e.Outcome, Order = e.Order }) },
        OutcomeAppealed e => child with { Outcomes = [.. child.Outcomes.Select(known => known.Number == e.Outcome ? known.After(e) : known)] },
        ChildAbsorbed e => child with { Absorbed = child.Absorbed.SetItem(e.Record, child.Merges + 1), Merges = child.Merges + 1 },
        ChildReleased e => child with { Absorbed = child.Absorbed.Remove(e.Record) },
        ChildMergedInto e => child with { MergedInto = e.Stays },
        ChildSeparated => child with { MergedInto = null },
        _ => throw new UnreachableException($"A child does not know what to do with {happened.GetType().Name}."),
    };
    /// <summary>The outcome under which a programme of one of our cases is held: the last of the case that was given before it.</summary>
    public ChildOutcome? OutcomeOf(Programme programme) => Outcomes.LastOrDefault(outcome => outcome.Case == programme.Case && outcome.On <= programme.StartedOn);

    private int NextOutcome => Outcomes.Length + 1;
}
