namespace OocdPanel.EventStore.Secrecy;

/// <summary>What the keys database holds, for an operator.</summary>
/// <param name="SubjectKeys">How many subjects' keys are wrapped under which key-encryption key.</param>
/// <param name="Current">The key-encryption key that all was under when the last rotation ended; null while nothing was ever wrapped.</param>
/// <param name="RotatingTo">The one that a rotation has begun to bring in; null when none is under way.</param>
/// <param name="Erased">How many subjects are erased.</param>
public sealed record KeyStatus(IReadOnlyDictionary<string, long> SubjectKeys, string? Current, string? RotatingTo, long Erased);
