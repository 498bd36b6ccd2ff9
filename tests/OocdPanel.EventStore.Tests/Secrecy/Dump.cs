using Npgsql;
using OocdPanel.Host.Postgres;

namespace OocdPanel.EventStore.Tests.Secrecy;

/// <summary>Dumps and restores by PostgreSQL's own programs, as an operator does.</summary>
internal static class Dump
{
    public static async Task TakeAsync(string connectionString, string file) =>
        await RunAsync("pg_dump", connectionString, $"--file={file}");

    /// <summary>Into an empty database.</summary>
    public static async Task RestoreAsync(string connectionString, string file) =>
        await RunAsync("psql", connectionString, "--quiet", "--set=ON_ERROR_STOP=1", $"--file={file}");

    private static async Task RunAsync(string program, string connectionString, params string[] arguments)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var programs = await PostgresPrograms.FindAsync($"{connection.PostgreSqlVersion.Major}");
        if (!File.Exists(programs.Program(program)))
            throw new InvalidOperationException($"This test needs {program}, which is not in {programs.Directory}: install PostgreSQL's client programs (apt-get install postgresql).");
        var given = new NpgsqlConnectionStringBuilder(connectionString);
        var address = $"postgresql://{Uri.EscapeDataString(given.Username!)}:{Uri.EscapeDataString(given.Password ?? "")}@{given.Host}:{given.Port}/{given.Database}";
        var ended = await ServerAccount.RunHereAsync(programs.Program(program), [.. arguments, address]);
        if (ended.ExitCode != 0) throw new InvalidOperationException($"{program}: {ended.Output}");
    }
}
