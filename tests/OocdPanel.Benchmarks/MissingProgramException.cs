namespace OocdPanel.Benchmarks;

/// <summary>The machine lacks one of PostgreSQL's programs.</summary>
public sealed class MissingProgramException(string message) : Exception(message);
