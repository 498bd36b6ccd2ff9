using Npgsql;

namespace OocdPanel.Api.Platform.Http;

/// <summary>
/// The database fails for a while. Whether a command was carried out is then not known to the sender, but sending it
/// again under its id finds out and does it at most once.
/// </summary>
/// <param name="Code">The problem's code.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Advice">What to do.</param>
internal sealed record Outage(string Code, string Message, string Advice)
{
    private const string Again = "Send the same request again, with the same Idempotency-Key: it is carried out once, and you are told if it was already.";

    private static readonly Outage Full = new("storage-full", "Nothing can be written at the moment: the disk that the database is on is full.", $"Tell whoever runs the service to make space. Then: {Again}");

    private static readonly Outage Away = new("database-away", "The database does not answer at the moment.", $"Wait a moment. {Again}");

    /// <returns>Null where it is no outage.</returns>
    public static Outage? Of(Exception? failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => Full,
        NpgsqlException { IsTransient: true } => Away,
        { InnerException: { } inner } => Of(inner),
        _ => null,
    };
}
