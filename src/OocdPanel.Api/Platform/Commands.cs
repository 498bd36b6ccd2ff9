using System.Security.Cryptography;
using System.Text.Json;
using Npgsql;
using OocdPanel.Api.Records;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.Api.Platform;

/// <summary>The one door through which anything happens: load, fold, decide, append. Endpoints and pages both come here.</summary>
public sealed class Commands(EventLog log, IKeyRing ring, Turns turns, AccessLog looks, ReferenceBook references, TimeProvider clock)
{
    private const int Attempts = 40;

    public async Task<Result> RunAsync<TRequest>(Slice<TRequest> slice, Target target, TRequest request, Caller caller, CancellationToken ct)
        where TRequest : Request
    {
        var roles = slice.Roles.Intersect(caller.Person.Roles).ToArray();
        if (roles.Length == 0)
            return new Result.Forbidden("role-not-allowed", $"None of your roles may do this; it needs {string.Join(" or ", slice.Roles)}.", "Ask somebody who has the role.");
        var sent = JsonSerializer.SerializeToElement(request, Json.Options);
        if (FormFaults.Of(slice, request, sent) is { } faults)
            return new Result.Invalid(faults);

        if (ring.Service is not { } keys)
            return new Result.Unavailable(ring.WhyNot ?? "There are no keys.");

        var now = Now();
        var hash = HMACSHA256.HashData(keys.Request, JsonSerializer.SerializeToUtf8Bytes(new { slice.Name, target, sent }, Json.Options));
        var work = new Work(caller.Person, target, references, now);
        var newest = 0L;
        await using var turn = await turns.TakeAsync(slice.Turns(request), ct);
        for (var attempt = 1; ; attempt++)
        {
            var loaded = await log.LoadAsync(
                new Load
                {
                    Streams = [.. target.Streams.Select(named => named.Stream), .. slice.Streams(request)],
                    RelatedStreamsSql = slice.Related,
                    Command = (caller.Person.User.Value, caller.CommandId),
                    Queries = [ReferenceBook.NewestVersion(version => newest = version), .. slice.Queries(request, keys, work)],
                },
                ct);
            if (loaded.Answer is { } first)
                return await ThenEraseAsync(Again(first, hash), slice, target, request, caller, ct);
            if (newest != references.Version)
            {
                await references.RefreshAsync(ct);
                work = new Work(caller.Person, target, references, now);
                continue; // what is read depends on them, too
            }
            work.Read(loaded);
            var decided = Decide(slice, request, caller, roles, work, now);
            if (decided.Result is Result.Refused { Refusal: MayBeKnown known })
                await looks.WriteAllAsync(caller.Person, decided.Act!.Role, "possible-match", [.. known.Matches.Select(match => match.Child.Value)], ct);
            if (decided.Result is { } ended)
                return ended;
            try
            {
                var done = await AppendAsync(slice, decided.Changes, decided.Act!, request, caller, hash, work, ct);
                if (decided.Changes.Any(change => ReferenceBook.IsOf(change.StreamType)))
                    await references.RefreshAsync(CancellationToken.None); // whoever changed it sees it at once
                return await ThenEraseAsync(done, slice, target, request, caller, CancellationToken.None);
            }
            catch (SubjectErasedException)
            {
                return new Result.Refused(new PersonErased());
            }
            catch (StaleStreamException)
            {
                // Somebody was faster: read again and decide again on what is true now.
            }
            catch (CommandTakenException)
            {
                // The same command arrived twice at once: the next read finds its answer.
            }
            if (attempt == Attempts)
                return new Result.Crowded();
            await Task.Delay(Pause(attempt), clock, ct);
        }
    }

    private static (Result? Result, IReadOnlyList<Change> Changes, Act? Act) Decide<TRequest>(
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

    private async Task<Result> AppendAsync<TRequest>(
        Slice<TRequest> slice, IReadOnlyList<Change> changes, Act act, TRequest request, Caller caller, byte[] hash, Work work, CancellationToken ct)
        where TRequest : Request
    {
        StreamAppend[] appends = [.. changes.GroupBy(change => (change.Stream, change.StreamType)).Select(stream => To(stream.Key, [.. stream.Select(change => change.Happened)], work))];
        var changed = appends.Select(stream => new Changed(stream.Before.Type, stream.Stream, stream.Before.Version + stream.Events.Count)).ToArray();
        var subject = changed.First(stream => stream.Type == slice.Subject);
        var answer = new Answer(subject.Id, subject.Version, changed);
        var created = appends.First(stream => stream.Stream == subject.Id).Before.Version == 0;
        var written = changed.Select(stream => stream.Id).ToHashSet();
        // Also what says nothing personal: who is erased takes part in nothing more.
        await ring.EnsureAsync([.. appends.Where(stream => stream.Before.Version > 0 && stream.Before.Type != "panel").Select(stream => stream.Subject ?? stream.Stream)], ct);

        await log.AppendAsync(
            new Append
            {
                Streams = appends,
                Unchanged = [.. work.Versions.Where(read => !written.Contains(read.Stream))],
                Headers = new Headers(act.By.Value, act.Role, act.Agency?.Value, caller.CommandId, slice.Name, request.Reason, act.OccurredAt),
                RecordedAt = act.RecordedAt,
                Answer = new StoredAnswer(act.By.Value, caller.CommandId, hash, created ? 201 : 200, JsonSerializer.Serialize(answer, Json.Options)),
            },
            ct);
        return new Result.Accepted(answer, created);
    }

    /// <summary>Keys are destroyed when the history says so, and again whenever that is asked for again: the process may have died in between.</summary>
    private async Task<Result> ThenEraseAsync<TRequest>(Result result, Slice<TRequest> slice, Target target, TRequest request, Caller caller, CancellationToken ct)
        where TRequest : Request
    {
        if (result is not Result.Accepted accepted || slice.Erases(target, request, accepted.Answer) is not { Count: > 0 } subjects)
            return result;
        try
        {
            await ring.EraseAsync(subjects, caller.Person.User.Value, ct);
            return result;
        }
        catch (Exception failed) when (failed is KeyException or NpgsqlException)
        {
            return new Result.Unfinished(failed is KeyException ? "The list of erased people cannot be written now." : "The keys’ database does not answer now.");
        }
    }

    private static StreamAppend To((Guid Stream, string Type) stream, IReadOnlyList<object> happened, Work work)
    {
        var before = work.Loaded.Of(stream.Stream, stream.Type);
        return new StreamAppend(before, happened, Subjects.Of(before, happened, work.Loaded));
    }

    private static Result Again(StoredAnswer first, byte[] hash) => hash.AsSpan().SequenceEqual(first.RequestHash)
        ? new Result.Accepted(JsonSerializer.Deserialize<Answer>(first.Body, Json.Options)!, first.Status == 201)
        : new Result.IdReused();

    private static Guid? SubjectOf<TRequest>(Slice<TRequest> slice, Work work)
        where TRequest : Request => slice.Subject switch
        {
            "case" => work.Target.Case?.Value,
            "panel" => work.Target.Panel?.Value,
            "programme" => work.Target.Programme?.Value,
            "child" => work.Target.Child?.Value,
            _ => null,
        };

    /// <summary>Longer each time: those who lost together should not all come back together for ever.</summary>
    private static TimeSpan Pause(int attempt) => TimeSpan.FromMilliseconds(Math.Min(2 * attempt, 20));

    /// <summary>Whole microseconds: what the database keeps.</summary>
    private DateTimeOffset Now()
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
