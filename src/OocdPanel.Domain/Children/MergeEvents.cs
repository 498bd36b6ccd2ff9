using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Children;

// That two records are of one child, and that they are not. Each act is told on both records; what either holds stays where it is.

/// <summary>Another record was found to be of the same child; this one stays.</summary>
/// <param name="Record">The other record.</param>
[Stored("child.absorbed.v1")]
public sealed record ChildAbsorbed(ChildId Record, [PersonalData] string Why) : ChildEvent;

/// <summary>This record was found to be of the same child as another, which stays.</summary>
/// <param name="Stays">The other record.</param>
[Stored("child.merged-into.v1")]
public sealed record ChildMergedInto(ChildId Stays, [PersonalData] string Why) : ChildEvent;

/// <summary>The record that had been merged into this one was found to be of another child after all.</summary>
[Stored("child.released.v1")]
public sealed record ChildReleased(ChildId Record, [PersonalData] string Why) : ChildEvent;

/// <summary>This record was found to be of another child than the one it had been merged into.</summary>
[Stored("child.separated.v1")]
public sealed record ChildSeparated(ChildId From, [PersonalData] string Why) : ChildEvent;
