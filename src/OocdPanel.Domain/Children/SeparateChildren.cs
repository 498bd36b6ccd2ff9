using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Children;

/// <summary>Two records that were merged are of two children after all: each has again what it holds, and the history keeps both acts.</summary>
/// <param name="Other">The record that had been merged into the one that stayed.</param>
public sealed record SeparateChildren(ChildId Other, string Why)
{
    /// <param name="id">The record that stayed.</param>
    /// <param name="stayed">As it is by itself.</param>
    public static Outcome<Change> Decide(SeparateChildren command, ChildId id, Child stayed) =>
        string.IsNullOrWhiteSpace(command.Why) ? new FieldMissing("why", "Say how you know that they are two children.") :
        stayed.Erased ? new PersonErased() :
        !stayed.Absorbed.ContainsKey(command.Other) ? new NotMerged() :
        new[] { Change.To(id, new ChildReleased(command.Other, command.Why)), Change.To(command.Other, new ChildSeparated(id, command.Why)) };
}

public sealed record NotMerged() : Conflict("not-merged", null,
    "That record is not merged into this one.", "Look at the history: somebody may have separated them.", "other");
