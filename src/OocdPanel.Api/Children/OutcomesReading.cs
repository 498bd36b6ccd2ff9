using OocdPanel.Api.Platform;
using OocdPanel.Api.Records;
using OocdPanel.Api.Referrals;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.Api.Children;

/// <summary>What stands on a child’s record, for those who may add to it, whether the child has a case here or not. The look is logged (R21).</summary>
public sealed class OutcomesReading(EventLog log, IKeyRing ring, ReferenceBook references, AccessLog accesses, TimeProvider clock)
{
    public static readonly IReadOnlyList<string> Roles = ChildSlice<RecordCourtOutcomeRequest>.OfTheArea;

    /// <returns>Null where there is no such record within the person’s reach.</returns>
    public async Task<OutcomesView?> OfAsync(Person person, ChildId id, string? why, CancellationToken ct)
    {
        var (work, role) = await OpenAsync(person, [id], ct);
        await accesses.WriteAsync(person, role, "outcomes", id.Value, why, ct);
        var child = work.Child;
        return role is null || child.Erased ? null : new OutcomesView(
            id, work.VersionOf(id.Value), child.Name, child.DateOfBirth, OutcomeOfChild.Of(child, references.Current), [.. work.CasesOf(id).Select(@case => @case.Id)]);
    }

    /// <summary>Children within reach who may be the one so called, the likeliest first. Each look is logged.</summary>
    public async Task<IReadOnlyList<FoundChild>> FindAsync(Person person, PersonName name, DateOnly born, CancellationToken ct)
    {
        if (ring.Service is not { } keys)
            return [];
        var work = new Work(person, new Target(), references, clock.GetUtcNow());
        await log.LoadAsync(new Load { Queries = [KnownChildren.Matching(name, born, [], null, keys, work)] }, ct);
        if (work.Matches.Count == 0)
            return [];
        var (others, _) = await OpenAsync(person, [.. work.Matches.Select(match => match.Child)], ct);
        var found = work.Matches.Where(match => Roles.Intersect(person.Roles).Any(role => Reach.AnyChild(role, match.Child, others)) && !others.RecordOf(match.Child).Erased).ToList();
        await accesses.WriteAllAsync(person, Roles.Intersect(person.Roles).First(), "outcomes", [.. found.Select(match => match.Child.Value)], ct);
        return [.. found.Select(match => new FoundChild(match.Child, others.ChildOf(match.Child).Name, others.ChildOf(match.Child).DateOfBirth, match.Why))];
    }

    /// <returns>With the role in which all of the records are reached; null where there is none.</returns>
    private async Task<(Work Work, string? Role)> OpenAsync(Person person, IReadOnlyList<ChildId> records, CancellationToken ct)
    {
        var work = new Work(person, new Target(Child: records[0]), references, clock.GetUtcNow());
        work.Read(await log.LoadAsync(new Load { Streams = [.. records.Select(record => record.Value)], RelatedStreamsSql = Related.CasesOfChild }, ct));
        return (work, Roles.Intersect(person.Roles).FirstOrDefault(role => records.All(record => Reach.AnyChild(role, record, work))));
    }
}

/// <param name="Cases">The child’s cases here; none where they have none.</param>
public sealed record OutcomesView(ChildId Child, long Version, PersonName Name, DateOnly DateOfBirth, IReadOnlyList<OutcomeOfChild> Outcomes, IReadOnlyList<CaseId> Cases);

/// <param name="Why">Why it may be the same child, as a sentence without its full stop.</param>
public sealed record FoundChild(ChildId Child, PersonName Name, DateOnly DateOfBirth, string Why);
