using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Records;

/// <summary>Ends the keeping of what is personal to a child, over all of their cases. It cannot be undone.</summary>
/// <param name="Basis">One of <see cref="ErasureBasis.All"/>.</param>
public sealed record EraseChild(string Basis)
{
    /// <param name="child">Known by all of their records: those merged into this one go with it.</param>
    /// <param name="cases">Every case of the child.</param>
    public static Outcome<Change> Decide(EraseChild command, ChildId id, Child child, IReadOnlyCollection<Case> cases) =>
        child.Erased ? new ErasedAlready("child") :
        cases.Count(@case => !@case.IsOver) is > 0 and var open ? new CasesOpen(open) :
        child.Absorbed.Keys.OrderBy(record => record.Value).Prepend(id).Select(record => Change.To(record, new ChildErased(command.Basis))).ToArray();
}

/// <summary>Why somebody is erased: a code, so that nothing is said about them in the saying.</summary>
public static class ErasureBasis
{
    public static IReadOnlyList<string> All { get; } = ["retention-ended", "subject-request", "court-order"];
}

/// <summary>There is nothing left to erase.</summary>
public sealed record ErasedAlready(string Who) : Conflict("erased-already", null,
    $"The {Who} is erased already.", "Nothing is left to do: look at the history for when it was done.");

/// <summary>Whoever still decides about a child needs to know who it is.</summary>
public sealed record CasesOpen(int Count) : Conflict("cases-open", null,
    Count == 1 ? "The child has a case that is not over." : $"The child has {Count} cases that are not over.",
    "Wait until every case is closed or was found not eligible, then erase.");
