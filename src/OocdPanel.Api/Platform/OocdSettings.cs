namespace OocdPanel.Api.Platform;

/// <summary>What the host knows and the service needs.</summary>
/// <param name="ConnectionString">The database that is served.</param>
/// <param name="KeyDirectory">Where the keys of this installation are kept.</param>
/// <param name="Demonstration">The database is a demonstration’s: every page, answer and export says so.</param>
public sealed record OocdSettings(string ConnectionString, string KeyDirectory, bool Demonstration);
