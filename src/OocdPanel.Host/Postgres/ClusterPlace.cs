using System.Security.Cryptography;
using System.Text;

namespace OocdPanel.Host.Postgres;

/// <summary>
/// Where a cluster's files stand. What belongs to the host (password, port, locks) is always in <c>postgres/</c> of
/// the data root; what belongs to the server is in <c>server/</c> below it, or, where the server's account cannot
/// enter the data root, in a directory of its own that the file <c>place</c> names.
/// </summary>
public sealed class ClusterPlace
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode PassThrough = OwnerOnly | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private ClusterPlace(string host, string server) => (Host, Server) = (host, server);

    /// <summary>The host's directory.</summary>
    public string Host { get; }

    /// <summary>The server's directory, owned by its account.</summary>
    public string Server { get; }

    public string Data => Path.Combine(Server, "data");
    public string Log => Path.Combine(Server, "log");
    public string Password => Path.Combine(Host, "password");
    public string Port => Path.Combine(Host, "port");

    /// <summary>The major version that made the cluster; null when there is none yet.</summary>
    public string? Major =>
        Path.Combine(Data, "PG_VERSION") is var file && File.Exists(file) ? File.ReadAllText(file).Trim() : null;

    /// <summary>Where the cluster of a data root is, if it has one; makes nothing.</summary>
    public static ClusterPlace? Existing(DataRoot root)
    {
        var host = root.Path("postgres");
        var place = Path.Combine(host, "place");
        var server = File.Exists(place) ? File.ReadAllText(place).Trim() : Path.Combine(host, "server");
        return Directory.Exists(server) ? new ClusterPlace(host, server) : null;
    }

    /// <summary>Finds the place of the data root's cluster, or makes one that the account can work in.</summary>
    /// <param name="say">Told, in one line, when the cluster cannot stand in the data root.</param>
    public static async Task<ClusterPlace> FindOrMakeAsync(DataRoot root, ServerAccount account, Action<string> say)
    {
        var host = root.Path("postgres");
        Make(root.Directory, account);
        Make(host, account);
        if (Existing(root) is { } existing) return existing;

        var server = Path.Combine(host, "server");
        if (!await account.CanReachAsync(host))
        {
            server = Path.Combine("/var/lib/oocdpanel", Name(root));
            Directory.CreateDirectory("/var/lib/oocdpanel", PassThrough);
            await File.WriteAllTextAsync(Path.Combine(host, "place"), server + "\n");
            say($"PostgreSQL runs as {account.Name}, who cannot enter {root.Directory}: its data are kept in {server}.");
        }
        Directory.CreateDirectory(server, OwnerOnly);
        await account.OwnAsync(server);
        return new ClusterPlace(host, server);
    }

    public void Remove()
    {
        if (Directory.Exists(Server)) Directory.Delete(Server, recursive: true);
        if (Directory.Exists(Host)) Directory.Delete(Host, recursive: true);
    }

    private static void Make(string directory, ServerAccount account)
    {
        if (Directory.Exists(directory)) return;
        Directory.CreateDirectory(directory);
        File.SetUnixFileMode(directory, account.IsAnother ? PassThrough : OwnerOnly);
    }

    // The data root's path tells an administrator whose it is; the random end keeps a data root that was removed and
    // made anew from waking the old one's cluster, whose password went with it.
    private static string Name(DataRoot root) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(root.Directory)))[..12]
        + "-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(3));
}
