using System.Data;
using System.Net.Sockets;
using Npgsql;

namespace OocdPanel.EventStore.Subscriptions;

/// <summary>What a failure is put down to, and what may be told of it.</summary>
internal static class Fault
{
    /// <summary>True where an event is to blame; false where a connection or a disk is, and trying again later helps.</summary>
    public static bool IsOfTheEvents(Exception failure, NpgsqlConnection connection) =>
        connection.FullState == ConnectionState.Open
        && !Chain(failure).Any(f => f is IOException or SocketException or ProgressMovedException or NpgsqlException { IsTransient: true });

    /// <summary>
    /// The kind of failure and its codes, such as <c>PostgresException 23505</c>. Never its message, nor a value that
    /// it carries: both may say something about a person.
    /// </summary>
    public static string Told(Exception failure)
    {
        var (first, last) = (failure, Chain(failure).Last());
        return first == last ? One(first) : $"{One(first)} because of {One(last)}";
    }

    private static IEnumerable<Exception> Chain(Exception failure)
    {
        for (var at = failure; at is not null; at = at.InnerException)
            yield return at;
    }

    private static string One(Exception failure) => failure switch
    {
        PostgresException refused => $"{refused.GetType().Name} {refused.SqlState}",
        SocketException socket => $"{socket.GetType().Name} {socket.SocketErrorCode}",
        _ => FormattableString.Invariant($"{failure.GetType().Name} {failure.HResult:X8}"),
    };
}
