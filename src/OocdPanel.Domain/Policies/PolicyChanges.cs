using System.Collections.Immutable;
using System.Diagnostics;

namespace OocdPanel.Domain.Policies;

/// <summary>What areas decided since the program was made, in order.</summary>
public sealed record PolicyChanges(ImmutableArray<PolicyChanged> All)
{
    public static readonly PolicyChanges None = new([]);

    public static PolicyChanges Evolve(PolicyChanges changes, PolicyEvent happened) => happened switch
    {
        PolicyChanged e => new(changes.All.Add(e)),
        _ => throw new UnreachableException($"Policy does not know what to do with {happened.GetType().Name}."),
    };
}
