using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using OocdPanel.EventStore.Evidence;

namespace OocdPanel.EventStore.Tests.Evidence;

/// <summary>Runs the independent checker, contracts/verify-history.mjs.</summary>
internal static class NodeChecker
{
    public static readonly string Contracts = Path.Combine(RootAbove(AppContext.BaseDirectory), "contracts");

    /// <returns>A verdict for each file, in their order, in the form of <see cref="Comparable"/>.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(IReadOnlyList<byte[]> files, PublicKeys keys) =>
        [.. (await RawAsync(files, keys)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Comparable)];

    /// <returns>What it prints with <c>--json</c>.</returns>
    public static async Task<string> RawAsync(IReadOnlyList<byte[]> files, PublicKeys keys)
    {
        var folder = Directory.CreateTempSubdirectory("histories-").FullName;
        try
        {
            var names = files.Select((_, i) => Path.Combine(folder, $"{i}.json")).ToList();
            foreach (var (name, file) in names.Zip(files)) await File.WriteAllBytesAsync(name, file);
            await File.WriteAllBytesAsync(Path.Combine(folder, "keys"), keys.Write());
            var (output, errors, _) = await RunAsync([.. names, "--json", "--keys", Path.Combine(folder, "keys")]);
            errors.ShouldBeEmpty();
            return output;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static async Task<(string Output, string Errors, int Exit)> RunAsync(IReadOnlyList<string> arguments)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Contracts, "verify-history.mjs"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        return (await output, await errors, node.ExitCode);
    }

    /// <summary>A verdict without its words, which are each checker's own.</summary>
    public static string Comparable(string verdict)
    {
        var value = JsonNode.Parse(verdict)!.AsObject();
        value.Remove("why").ShouldBeTrue();
        return Encoding.UTF8.GetString(CanonicalJson.Of(Encoding.UTF8.GetBytes(value.ToJsonString())));
    }

    private static string RootAbove(string directory) =>
        File.Exists(Path.Combine(directory, "OocdPanel.sln")) ? directory : RootAbove(Path.GetDirectoryName(directory)!);
}
