using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Platform;

/// <summary>How a command ended. Only <see cref="Accepted"/> and <see cref="Unfinished"/> have written anything.</summary>
public abstract record Result
{
    private Result()
    {
    }

    /// <param name="Created">The subject did not exist before.</param>
    public sealed record Accepted(Answer Answer, bool Created) : Result;

    /// <summary>The form is not filled in: messages per field, in the words of a form.</summary>
    public sealed record Invalid(IReadOnlyDictionary<string, string[]> Errors) : Result;

    /// <summary>Filled in, but not allowed now.</summary>
    public sealed record Refused(Refusal Refusal) : Result;

    /// <summary>The role may never do this, or the person is not the one to do it.</summary>
    public sealed record Forbidden(string Code, string Message, string Advice) : Result;

    /// <summary>There is no such record within the person's reach.</summary>
    public sealed record NotFound : Result;

    /// <summary>A decision needs to say which version it was made on.</summary>
    public sealed record VersionNeeded : Result;

    /// <summary>The record has moved on since the sender looked.</summary>
    public sealed record Stale(long Seen, long Now) : Result;

    /// <summary>So many people wrote to the record at the same moment that this command never had its turn.</summary>
    public sealed record Crowded : Result;

    /// <summary>Nothing can be written now, for a reason that whoever runs the service can mend.</summary>
    public sealed record Unavailable(string Why) : Result;

    /// <summary>It is recorded, but what had to be done outside the history is not done yet: the same command again does it.</summary>
    public sealed record Unfinished(string Why) : Result;

    /// <summary>The command id was used for something else.</summary>
    public sealed record IdReused : Result;
}

/// <summary>What an accepted command answers, now and whenever it is repeated.</summary>
/// <param name="Id">The record the command was about.</param>
/// <param name="Version">Its version afterwards: the ETag.</param>
/// <param name="Changed">Every record that changed.</param>
public sealed record Answer(Guid Id, long Version, IReadOnlyList<Changed> Changed)
{
    /// <summary>The one changed record of a type, such as <c>child</c>.</summary>
    public Guid Of(string type) => Changed.First(changed => changed.Type == type).Id;
}

public sealed record Changed(string Type, Guid Id, long Version);
