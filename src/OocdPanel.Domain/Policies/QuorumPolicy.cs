using System.Collections.Immutable;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Policies;

/// <summary>A place at the table that any one of these agencies fills.</summary>
/// <param name="AnyOf">The agencies that can fill it.</param>
/// <param name="Words">As a refusal names it: “one of social care, education or health”.</param>
public sealed record QuorumSeat(ImmutableArray<AgencyCode> AnyOf, string Words)
{
    public static QuorumSeat For(params ReadOnlySpan<Agency> agencies)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var codes = ImmutableArray.CreateBuilder<AgencyCode>();
        foreach (var agency in agencies)
        {
            names.Add(char.ToLowerInvariant(agency.Name[0]) + agency.Name[1..]);
            codes.Add(agency.Code);
        }

        var words = names.Count == 1 ? names[0] : $"one of {string.Join(", ", names.Take(names.Count - 1))} or {names[^1]}";
        return new(codes.ToImmutable(), words);
    }
}

/// <summary>R10: who has to be present for a panel to decide.</summary>
/// <param name="Version">Of the policy this is part of (R23).</param>
/// <param name="Seats">All of them have to be filled.</param>
public sealed record QuorumPolicy(string Version, ImmutableArray<QuorumSeat> Seats)
{
    /// <summary>Every agency that can fill a seat.</summary>
    public IEnumerable<AgencyCode> Agencies => Seats.SelectMany(seat => seat.AnyOf).Distinct();

    /// <summary>The seats that nobody present fills, in words; empty when there is a quorum.</summary>
    public ImmutableArray<string> Missing(IReadOnlyCollection<AgencyCode> present) =>
        [.. Seats.Where(seat => !seat.AnyOf.Any(present.Contains)).Select(seat => seat.Words)];
}
