using OocdPanel.EventStore.Evidence;

namespace OocdPanel.Host.Keys;

/// <summary>The public keys by which heads are believed.</summary>
internal static class KnownKeys
{
    /// <summary>Of the key that this installation signs with now, and of those whose heads it keeps.</summary>
    public static PublicKeys OfInstallation(DataRoot root)
    {
        using var key = KeySettings.OfEnvironment(root).SigningKey();
        return new PublicKeys(key);
    }

    /// <exception cref="CannotRunException">The file is not there, or holds no keys.</exception>
    public static PublicKeys Read(string file)
    {
        try
        {
            return PublicKeys.Read(File.ReadAllBytes(file));
        }
        catch (NotInFormatException fault)
        {
            throw new CannotRunException($"{file} is no list of public keys: {fault.Message}", fault);
        }
    }
}

/// <summary>Where the second copy of the heads is kept.</summary>
internal static class HeadsSetting
{
    /// <summary>The directory of the second place; below it, one for each database.</summary>
    public const string Setting = "Evidence__Heads";

    public static string DirectoryOf(DataRoot root, string database) =>
        Path.Combine(Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } given ? given : root.Path("heads"), Uri.EscapeDataString(database));
}
