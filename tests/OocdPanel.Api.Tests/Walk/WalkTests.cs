using System.Diagnostics;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Host;
using OocdPanel.Testing;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Walk;

/// <summary><c>deploy/walk.sh</c>: with nothing but curl, from the referral to the closed case.</summary>
public sealed class WalkTests(RunningService service) : IClassFixture<RunningService>, IDisposable
{
    private readonly string scratch = Directory.CreateTempSubdirectory("oocd-walk-").FullName;

    [Fact]
    public async Task The_walk_ends_well_and_shows_the_whole_history()
    {
        var (exitCode, output, errors) = await WalkAsync(service.Host.Address);

        exitCode.ShouldBe(0, errors);
        var history = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).SkipWhile(line => !line.StartsWith("The history of case", StringComparison.Ordinal)).Skip(1).ToArray();
        history.Length.ShouldBe(35);
        history[^4..].ShouldBe(
        [
            "- The programme ended, completed.",
            "- The end of the programme (completed) was put on the case.",
            "- Outcome 22 was made final, with evidence that the activity was completed.",
            "- The case was closed: Done well; no further contact planned.",
        ]);
    }

    [Fact]
    public async Task A_walk_that_is_refused_says_so_and_fails()
    {
        service.Clock.Ahead = TimeSpan.FromDays(-30); // what the script dates today lies in this service's future
        var (exitCode, _, errors) = await WalkAsync(service.Host.Address);
        service.Clock.Ahead = TimeSpan.Zero;

        exitCode.ShouldBe(1);
        errors.ShouldContain("POST /referrals was answered 422");
    }

    public void Dispose() => Directory.Delete(scratch, recursive: true);

    private async Task<(int ExitCode, string Output, string Errors)> WalkAsync(Uri address)
    {
        var oocd = Path.Combine(scratch, "oocd");
        await File.WriteAllTextAsync(oocd, $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "OocdPanel.Host.dll")}' \"$@\"\n");
        File.SetUnixFileMode(oocd, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var keys = Path.Combine(scratch, "keys");
        if (!Directory.Exists(keys))
            Directory.CreateSymbolicLink(keys, TestHost.Keys);

        using var walk = Process.Start(new ProcessStartInfo("bash", [Path.Combine(DataRoot.Repository()!, "deploy", "walk.sh"), address.ToString().TrimEnd('/')])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["OOCD"] = oocd, ["OOCD_DATA"] = scratch, ["ASPNETCORE_ENVIRONMENT"] = "Development" },
        })!;
        var output = walk.StandardOutput.ReadToEndAsync();
        var errors = await walk.StandardError.ReadToEndAsync();
        await walk.WaitForExitAsync();
        return (walk.ExitCode, await output, errors);
    }
}
