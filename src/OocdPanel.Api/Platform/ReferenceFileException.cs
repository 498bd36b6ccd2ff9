using System.Collections.Immutable;

namespace OocdPanel.Api.Platform;

/// <summary>Something wrong in a file of reference data.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">Where the record begins, from 1; 0 when it is about the whole file.</param>
/// <param name="Message">What is wrong.</param>
public sealed record ReferenceFileError(string File, int Line, string Message)
{
    public override string ToString() => Line == 0 ? $"{File}: {Message}" : $"{File} line {Line}: {Message}";
}

/// <summary>The reference files cannot be relied on; nothing of them was taken.</summary>
public sealed class ReferenceFileException(ImmutableArray<ReferenceFileError> errors)
    : Exception($"The reference files were not loaded:{Environment.NewLine}{string.Join(Environment.NewLine, errors)}")
{
    /// <summary>All that is wrong, by file and line.</summary>
    public ImmutableArray<ReferenceFileError> Errors { get; } = errors;
}
