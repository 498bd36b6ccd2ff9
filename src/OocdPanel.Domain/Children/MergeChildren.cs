using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Children;

/// <summary>Two records are found to be of one child: from then on everything treats them as one, and what each holds stays where it is.</summary>
/// <param name="Other">The record that goes into the one that stays.</param>
public sealed record MergeChildren(ChildId Other, string Why)
{
    /// <param name="id">The record that stays.</param>
    /// <param name="stays">As it is by itself, and so is <paramref name="other"/>.</param>
    public static Outcome<Change> Decide(MergeChildren command, ChildId id, Child stays, Child other) =>
        command.Other == id ? new SameRecord() :
        string.IsNullOrWhiteSpace(command.Why) ? new FieldMissing("why", "Say how you know that they are one child.") :
        stays.Erased || other.Erased ? new PersonErased() :
        stays.MergedInto is { } first ? new MergedAway(first) :
        other.MergedInto == id ? new MergedAlready() :
        other.MergedInto is { } elsewhere ? new MergedAway(elsewhere) with { Field = "other" } :
        !other.Absorbed.IsEmpty ? new HasAbsorbed(other.Absorbed.Count) :
        new[] { Change.To(id, new ChildAbsorbed(command.Other, command.Why)), Change.To(command.Other, new ChildMergedInto(id, command.Why)) };
}

public sealed record SameRecord() : Refusal("same-record", null,
    "A record cannot be merged into itself.", "Name the other record of the child.", "other");

/// <summary>The record is not the one that stays.</summary>
public sealed record MergedAway(ChildId Stays) : Conflict("merged-away", null,
    "This record was merged into another record of the same child.", $"Go on with the record that stays, {Stays}, or separate the two first.");

public sealed record MergedAlready() : Conflict("merged-already", null,
    "The two records are one child already.", "Look at the history: somebody may have merged them.", "other");

/// <summary>Chains of merged records are not made: nobody could tell any more what a separation undoes.</summary>
public sealed record HasAbsorbed(int Records) : Conflict("has-absorbed", null,
    Records == 1 ? "Another record was merged into that one." : $"{Records} records were merged into that one.",
    "Let that record stay and merge this one into it, or separate them first.", "other");

/// <summary>There is none, or none within reach.</summary>
public sealed record NoSuchChild() : Refusal("no-such-child", null,
    "There is no such child within your reach.", "Check the id of the other record, or ask a records manager.", "other");
