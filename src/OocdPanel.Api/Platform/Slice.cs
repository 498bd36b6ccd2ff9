using FluentValidation;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.Api.Platform;

/// <summary>One command as the outside knows it: who may send it, what it reads, and how it is decided.</summary>
/// <typeparam name="TRequest">What is sent.</typeparam>
public abstract class Slice<TRequest> : ISlice where TRequest : Request
{
    /// <summary>Kebab-case, as it stands in the history: <c>decide-item</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Roles that may do it; for anyone else the answer is 403.</summary>
    public abstract IReadOnlyList<string> Roles { get; }

    /// <summary>The type of stream the command is about: its version is the ETag.</summary>
    public abstract string Subject { get; }

    /// <summary>A decision says which version it was made on: 428 without, 412 when stale.</summary>
    public virtual bool NeedsVersion => false;

    /// <summary>Is the form filled in? Messages in the words of a form.</summary>
    public abstract IValidator<TRequest> Validator { get; }

    /// <summary>Related streams to load with the target's, by a query; $1 is the target's ids.</summary>
    public virtual string? Related => null;

    /// <summary>Streams that the request itself names.</summary>
    public virtual IReadOnlyList<Guid> Streams(TRequest request) => [];

    /// <summary>Keys on which commands take turns: for what is decided on something not being there. See <see cref="Platform.Turns"/>.</summary>
    public virtual IReadOnlyList<string> Turns(TRequest request) => [];

    /// <summary>What else to read in the same round trip, for <see cref="Decide"/> to find in the work.</summary>
    public virtual IReadOnlyList<EventStore.Query> Queries(TRequest request, ServiceKeys keys, Work work) => [];

    /// <summary>Whether what the command is about is within the person's reach in that role; if in none, it does not exist for them.</summary>
    public abstract bool Reaches(string role, Work work);

    /// <summary>Whether this very person may do it, being within reach: null when so.</summary>
    public virtual Result.Forbidden? Barred(string role, Work work) => null;

    /// <summary>Why it cannot have happened as long ago as is said; null when it can.</summary>
    public virtual Refusal? TooEarly(Act act, Work work) => null;

    /// <summary>Whose keys are destroyed once the command is accepted, with that answer.</summary>
    public virtual IReadOnlyList<Guid> Erases(Target target, TRequest request, Answer answer) => [];

    /// <summary>The decision: pure, on what was read.</summary>
    public abstract Outcome<Change> Decide(TRequest request, Act act, Work work);
}

/// <summary>What can be said of a command without knowing what is sent.</summary>
public interface ISlice
{
    string Name { get; }

    IReadOnlyList<string> Roles { get; }

    string Subject { get; }

    bool NeedsVersion { get; }
}
