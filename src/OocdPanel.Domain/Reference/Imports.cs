using System.Collections.Immutable;
using System.Diagnostics;

namespace OocdPanel.Domain.Reference;

/// <summary>What was imported since the program was made, in order.</summary>
public sealed record Imports(ImmutableArray<RowsImported> All)
{
    public static readonly Imports None = new([]);

    public static Imports Evolve(Imports imports, ReferenceEvent happened) => happened switch
    {
        RowsImported e => new(imports.All.Add(e)),
        _ => throw new UnreachableException($"Reference data do not know what to do with {happened.GetType().Name}."),
    };
}
