using System.CommandLine;
using System.CommandLine.Invocation;
using OocdPanel.Api.Platform;
using OocdPanel.EventStore;
using OocdPanel.EventStore.Secrecy;
using OocdPanel.EventStore.Subscriptions;

namespace OocdPanel.Host.CommandLine;

/// <summary>
/// Runs a verb. Exit codes: 0 done; 1 could not be done, with the reason on the standard error; 2 not understood;
/// 3 not built yet.
/// </summary>
public static class OocdCommandLine
{
    public const int Failed = 1;
    public const int NotUnderstood = 2;

    // Time for a verb to stop the cluster cleanly after Ctrl+C.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(90);

    public static async Task<int> RunAsync(string[] args, RootCommand root)
    {
        var parsed = root.Parse(args);
        if (parsed.Action is ParseErrorAction)
        {
            var message = string.Join(' ', parsed.Errors[0].Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            Say($"{message.TrimEnd('.')}. See oocd {Asked(parsed)}--help.");
            return NotUnderstood;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = Grace });
        }
        catch (Exception cannot) when (cannot is CannotRunException or StoreFormatException or ReferenceFileException or RebuildRunningException or KeyException or SubscriptionException)
        {
            Say(cannot.Message);
            return Failed;
        }
        catch (OutdatedReadModelException outdated)
        {
            Say($"{outdated.Message} Run: ./deploy/oocd rebuild");
            return Failed;
        }
        catch (Exception outside) when (outside is IOException or UnauthorizedAccessException or Npgsql.NpgsqlException)
        {
            Say($"Stopped, because a file or the database could not be used: {outside.Message}");
            return Failed;
        }
        catch (OperationCanceledException)
        {
            return 0; // Ctrl+C before the verb was under way
        }
    }

    /// <summary>Tells the person at the keyboard, beside a verb's output proper.</summary>
    public static void Say(string line) => Console.Error.WriteLine(line);

    private static string Asked(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
}
