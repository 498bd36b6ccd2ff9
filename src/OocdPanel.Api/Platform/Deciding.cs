using System.Text.Json;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Platform;

/// <summary>How a command is decided on what was read, wherever that was read from.</summary>
internal static class Deciding
{
    /// <summary>What is wrong with a command before anything is read; null where nothing is.</summary>
    public static Result? Fault<TRequest>(Slice<TRequest> slice, TRequest request, Caller caller, out string[] roles, out JsonElement sent)
        where TRequest : Request
    {
        (roles, sent) = ([.. slice.Roles.Intersect(caller.Person.Roles)], default);
        if (roles.Length == 0)
            return new Result.Forbidden("role-not-allowed", $"None of your roles may do this; it needs {string.Join(" or ", slice.Roles)}.", "Ask somebody who has the role.");
        sent = JsonSerializer.SerializeToElement(request, Json.Options);
        return FormFaults.Of(slice.Validator, request, sent) is { } faults ? new Result.Invalid(faults) : null;
    }

    public static (Result? Result, IReadOnlyList<Change> Changes, Act? Act) Decide<TRequest>(
        Slice<TRequest> slice, TRequest request, Caller caller, string[] roles, Work work, DateTimeOffset now)
        where TRequest : Request
    {
        if (!work.TargetExists)
            return (new Result.NotFound(), [], null);
        if (roles.FirstOrDefault(role => slice.Reaches(role, work)) is not { } reaching)
            return (new Result.NotFound(), [], null);
        var role = roles.FirstOrDefault(role => slice.Reaches(role, work) && slice.Barred(role, work) is null);
        if (role is null)
            return (slice.Barred(reaching, work), [], null);

        var version = SubjectOf(slice, work) is { } subject ? work.VersionOf(subject) : 0;
        if (slice.NeedsVersion && caller.Seen is null)
            return (new Result.VersionNeeded(), [], null);
        if (caller.Seen is { } seen && seen != version)
            return (new Result.Stale(seen, version), [], null);

        var occurred = (request.OccurredAt ?? now).ToUniversalTime();
        var act = new Act(caller.Person.User, role, caller.Person.Agency, now, occurred, UkTime.DayOf(occurred));
        if (occurred > now)
            return (new Result.Refused(new InTheFuture("The time given")), [], null);
        if (work.MergedInto is { } stays)
            return (new Result.Refused(new MergedAway(stays)), [], null);
        if (slice.TooEarly(act, work) is { } early)
            return (new Result.Refused(early), [], null);
        var outcome = slice.Decide(request, act, work);
        return outcome.Refusal is { } refusal ? (new Result.Refused(refusal), [], act) : (null, outcome.Events, act);
    }

    /// <summary>What is appended to which stream.</summary>
    public static StreamAppend[] Appends(IReadOnlyList<Change> changes, Work work) =>
        [.. changes.GroupBy(change => (change.Stream, change.StreamType)).Select(stream => To(stream.Key, [.. stream.Select(change => change.Happened)], work))];

    public static Result.Accepted AnswerOf(ISlice slice, StreamAppend[] appends)
    {
        var changed = appends.Select(stream => new Changed(stream.Before.Type, stream.Stream, stream.Before.Version + stream.Events.Count)).ToArray();
        var subject = changed.First(stream => stream.Type == slice.Subject);
        return new Result.Accepted(new Answer(subject.Id, subject.Version, changed), appends.First(stream => stream.Stream == subject.Id).Before.Version == 0);
    }

    public static Headers HeadersOf(ISlice slice, Request request, Caller caller, Act act) =>
        new(act.By.Value, act.Role, act.Agency?.Value, caller.CommandId, slice.Name, request.Reason, act.OccurredAt);

    private static StreamAppend To((Guid Stream, string Type) stream, IReadOnlyList<object> happened, Work work)
    {
        var before = work.Loaded.Of(stream.Stream, stream.Type);
        return new StreamAppend(before, happened, Subjects.Of(before, happened, work.Loaded));
    }

    private static Guid? SubjectOf<TRequest>(Slice<TRequest> slice, Work work)
        where TRequest : Request => slice.Subject switch
        {
            "case" => work.Target.Case?.Value,
            "panel" => work.Target.Panel?.Value,
            "programme" => work.Target.Programme?.Value,
            "child" => work.Target.Child?.Value,
            "exercise" => work.Target.Exercise?.Value,
            "review" => work.Target.Review?.Value,
            _ => null,
        };
}
