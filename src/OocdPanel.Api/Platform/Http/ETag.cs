using System.Globalization;

namespace OocdPanel.Api.Platform.Http;

/// <summary>A record’s version as an entity tag: <c>"7"</c>.</summary>
public static class ETag
{
    public static string Of(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>True and null where there is none.</summary>
    public static bool TryRead(string? tag, out long? version)
    {
        version = null;
        if (string.IsNullOrEmpty(tag))
            return true;
        if (tag.Length < 3 || tag[0] != '"' || tag[^1] != '"' || !long.TryParse(tag.AsSpan(1, tag.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var read))
            return false;
        version = read;
        return true;
    }
}
