using OocdPanel.Api.Platform;

namespace OocdPanel.Host;

/// <summary>
/// The directory in which a running service keeps what is its own: the embedded cluster and the connection in use.
/// <c>OOCD_DATA</c> names it; without that it is <c>.data</c> in the repository, or in the current directory.
/// </summary>
public sealed class DataRoot
{
    public DataRoot(string path) => Directory = System.IO.Path.GetFullPath(path);

    public string Directory { get; }

    /// <summary>Names the database being served, with its password; readable by its owner only.</summary>
    public string ConnectionFile => Path("connection");

    public static DataRoot Find()
    {
        var named = Environment.GetEnvironmentVariable("OOCD_DATA");
        var above = Repository() ?? System.IO.Directory.GetCurrentDirectory();
        return new DataRoot(string.IsNullOrWhiteSpace(named) ? System.IO.Path.Combine(above, ".data") : named);
    }

    /// <summary>The repository the host was built in, or that it is called from; null when it is in neither.</summary>
    public static string? Repository() =>
        Above(AppContext.BaseDirectory) ?? Above(System.IO.Directory.GetCurrentDirectory());

    public string Path(params string[] parts) => System.IO.Path.Combine([Directory, .. parts]);

    public string? ServedConnection() =>
        File.Exists(ConnectionFile) ? File.ReadAllText(ConnectionFile).Trim() : null;

    public void WriteServedConnection(string connectionString)
    {
        System.IO.Directory.CreateDirectory(Directory);
        SecretFile.Write(ConnectionFile, connectionString);
    }

    private static string? Above(string? directory)
    {
        while (directory is not null && !File.Exists(System.IO.Path.Combine(directory, "OocdPanel.sln")))
            directory = System.IO.Path.GetDirectoryName(directory);
        return directory;
    }
}
