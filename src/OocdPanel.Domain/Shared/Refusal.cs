namespace OocdPanel.Domain.Shared;

/// <summary>
/// A command that may not happen now. Nothing is written. Each refusal is a state of affairs with a stable code that
/// machines may rely on, and words that tell a person what to do.
/// </summary>
/// <param name="Code">Stable, kebab-case: <c>not-quorate</c>.</param>
/// <param name="Rule">The rule of the domain that refuses, such as <c>R10</c>; null where it is plain sequence.</param>
/// <param name="Message">What is the matter, in one sentence.</param>
/// <param name="Advice">What to do about it, in one sentence.</param>
/// <param name="Field">The field of the command that the refusal is about, camelCase, where there is one.</param>
public abstract record Refusal(string Code, string? Rule, string Message, string Advice, string? Field = null)
{
    /// <summary>True where another state of the record would let the same command through (409); false where the command itself is at fault (422).</summary>
    public virtual bool IsConflict => false;
}

/// <summary>The command was right once, or will be right later, but not in the state the record is in.</summary>
public abstract record Conflict(string Code, string? Rule, string Message, string Advice, string? Field = null)
    : Refusal(Code, Rule, Message, Advice, Field)
{
    public override bool IsConflict => true;
}
