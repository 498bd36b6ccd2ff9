using OocdPanel.Api.Platform;
using OocdPanel.Api.Records;
using OocdPanel.Api.Referrals;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.Api.Children;

/// <summary>Which records are of one child, may be, and what each holds by itself. Every look at a record is logged (R21).</summary>
public sealed class OneChildReading(EventLog log, IKeyRing ring, ReferenceBook references, AccessLog accesses, TimeProvider clock)
{
    public static readonly IReadOnlyList<string> Roles = [Domain.Shared.Roles.YjsManager, Domain.Shared.Roles.RecordsManager];

    private const string Looked = "records of one child";

    /// <returns>Null where there is no such record within the person’s reach.</returns>
    public async Task<RecordsOfChild?> RecordsAsync(Person person, ChildId id, string? why, CancellationToken ct)
    {
        var (work, role) = await OpenAsync(person, [id], ct);
        await accesses.WriteAsync(person, role, Looked, id.Value, why, ct);
        if (role is null)
            return null;
        var child = work.RecordOf(id);
        return new RecordsOfChild(
            ChildRecord.Of(id, work),
            [.. child.Absorbed.OrderBy(merged => merged.Value).Select(merged => ChildRecord.Of(merged.Key, work))],
            child.Erased || child.MergedInto is not null ? [] : await MatchesAsync(person, role, id, work, ct));
    }

    /// <summary>Two records side by side, each with what it holds by itself.</summary>
    /// <returns>Null where one of them is not within the person’s reach.</returns>
    public async Task<ComparedRecords?> CompareAsync(Person person, ChildId id, ChildId other, string? why, CancellationToken ct)
    {
        var (work, role) = await OpenAsync(person, [id, other], ct);
        foreach (var record in new[] { id, other }.Distinct())
            await accesses.WriteAsync(person, role, Looked, record.Value, why, ct);
        return role is null || id == other ? null : new ComparedRecords(ChildRecord.Of(id, work), ChildRecord.Of(other, work));
    }

    /// <summary>Children who may be this one, of those within reach: the person could open each of them.</summary>
    private async Task<IReadOnlyList<PossibleRecord>> MatchesAsync(Person person, string role, ChildId id, Work work, CancellationToken ct)
    {
        if (ring.Service is not { } keys)
            return [];
        var child = work.Child;
        await log.LoadAsync(new Load { Queries = [KnownChildren.Matching(child.Name, child.DateOfBirth, child.Identifiers, null, keys, work)] }, ct);
        var found = work.Matches.Where(match => match.Child != id).ToList();
        if (found.Count == 0)
            return [];
        var (others, _) = await OpenAsync(person, [.. found.Select(match => match.Child)], ct);
        return [.. found.Where(match => Reach.AnyChild(role, match.Child, others)).Select(match => new PossibleRecord(match.Child, match.Grade, match.Why))];
    }

    /// <returns>With the role in which all of the records are reached; null where there is none.</returns>
    private async Task<(Work Work, string? Role)> OpenAsync(Person person, IReadOnlyList<ChildId> records, CancellationToken ct)
    {
        var work = new Work(person, new Target(Child: records[0]), references.Current, clock.GetUtcNow());
        work.Read(await log.LoadAsync(new Load { Streams = [.. records.Select(record => record.Value)], RelatedStreamsSql = Related.CasesOfChild }, ct));
        return (work, Roles.Intersect(person.Roles).FirstOrDefault(role => records.All(record => Reach.AnyChild(role, record, work))));
    }
}

/// <param name="Record">The record asked for, by itself.</param>
/// <param name="Merged">Those merged into it, each by itself, in the order of merging.</param>
/// <param name="Possible">Other children within reach who may be this one, the likeliest first.</param>
public sealed record RecordsOfChild(ChildRecord Record, IReadOnlyList<ChildRecord> Merged, IReadOnlyList<PossibleRecord> Possible);

/// <param name="Grade">strong, likely or possible.</param>
/// <param name="Why">Why it may be the same child, as a sentence without its full stop.</param>
public sealed record PossibleRecord(ChildId Child, string Grade, string Why);

public sealed record ComparedRecords(ChildRecord One, ChildRecord Other);
