using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Platform;

/// <summary>What is sent to have a command done. Members are nullable, so that what is missing can be told by its name.</summary>
public abstract record Request
{
    /// <summary>When it happened, RFC 3339; now if left out. Never in the future, never before the offence.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>Why, where whoever acts wants to say so.</summary>
    public string? Reason { get; init; }
}

/// <summary>A command that needs nothing said.</summary>
public sealed record NothingToSay : Request;

/// <summary>What the address of a command names.</summary>
public sealed record Target(CaseId? Case = null, PanelId? Panel = null, ProgrammeId? Programme = null, ChildId? Child = null, ExerciseId? Exercise = null, ReviewId? Review = null)
{
    /// <summary>The streams named, each with the type it has to have.</summary>
    internal IReadOnlyList<(Guid Stream, string Type)> Streams =>
    [
        .. Case is { } c ? new[] { (c.Value, "case") } : [],
        .. Panel is { } p ? new[] { (p.Value, "panel") } : [],
        .. Programme is { } g ? new[] { (g.Value, "programme") } : [],
        .. Child is { } k ? new[] { (k.Value, "child") } : [],
        .. Exercise is { } e ? new[] { (e.Value, "exercise") } : [],
        .. Review is { } r ? new[] { (r.Value, "review") } : [],
    ];
}

/// <summary>Who sends a command, under which id, having seen which version.</summary>
/// <param name="CommandId">Once accepted, the same id from the same person gets the same answer and writes nothing.</param>
/// <param name="Seen">The version that the sender had in front of them (If-Match); null when not said.</param>
public sealed record Caller(Person Person, Guid CommandId, long? Seen = null);
