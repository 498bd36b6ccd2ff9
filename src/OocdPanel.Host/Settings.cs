using OocdPanel.Api.Platform;

namespace OocdPanel.Host;

/// <summary>What the service is told of the database it serves.</summary>
internal static class Settings
{
    public static OocdSettings Of(ServedDatabase database, DataRoot root) => new(
        database.ConnectionString, root.Path("keys"), Demonstration: database.Name.EndsWith("_demo", StringComparison.Ordinal));
}
