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
public sealed class Commands(EventLog log, IKeyRing ring, Turns turns, AccessLog looks, ReferenceBook references, TimeProvider clock) : ICommands
{
    private const int Attempts = 40;

    /// <inheritdoc/>
    public async Task<Result> RunAsync<TRequest>(Slice<TRequest> slice, Target target, TRequest request, Caller caller, CancellationToken ct)
        where TRequest : Request
    {
        if (Deciding.Fault(slice, request, caller, out var roles, out var sent) is { } fault)
            return fault;
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
            var decided = Deciding.Decide(slice, request, caller, roles, work, now);
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

    private async Task<Result> AppendAsync<TRequest>(
        Slice<TRequest> slice, IReadOnlyList<Change> changes, Act act, TRequest request, Caller caller, byte[] hash, Work work, CancellationToken ct)
        where TRequest : Request
    {
        var appends = Deciding.Appends(changes, work);
        var accepted = Deciding.AnswerOf(slice, appends);
        var written = appends.Select(append => append.Stream).ToHashSet();
        // Also what says nothing personal: who is erased takes part in nothing more.
        await ring.EnsureAsync([.. appends.Where(stream => stream.Before.Version > 0 && stream.Before.Type != "panel").Select(stream => stream.Subject ?? stream.Stream)], ct);

        await log.AppendAsync(
            new Append
            {
                Streams = appends,
                Unchanged = [.. work.Versions.Where(read => !written.Contains(read.Stream))],
                Headers = Deciding.HeadersOf(slice, request, caller, act),
                RecordedAt = act.RecordedAt,
                Answer = new StoredAnswer(act.By.Value, caller.CommandId, hash, accepted.Created ? 201 : 200, JsonSerializer.Serialize(accepted.Answer, Json.Options)),
            },
            ct);
        return accepted;
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

    private static Result Again(StoredAnswer first, byte[] hash) => hash.AsSpan().SequenceEqual(first.RequestHash)
        ? new Result.Accepted(JsonSerializer.Deserialize<Answer>(first.Body, Json.Options)!, first.Status == 201)
        : new Result.IdReused();

    /// <summary>Longer each time: those who lost together should not all come back together for ever.</summary>
    private static TimeSpan Pause(int attempt) => TimeSpan.FromMilliseconds(Math.Min(2 * attempt, 20));

    /// <summary>Whole microseconds: what the database keeps.</summary>
    private DateTimeOffset Now()
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
