using Npgsql;
using OocdPanel.Api.Cases;
using OocdPanel.Api.Children;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Records;

/// <summary>Reading one child’s record, over all of their cases. Every look is logged (R21).</summary>
public sealed class ChildReading(EventLog log, NpgsqlDataSource source, ReferenceBook references, AccessLog accesses, TimeProvider clock)
{
    public static readonly IReadOnlyList<string> Roles = [Domain.Shared.Roles.RecordsManager];

    /// <summary>What an id is the id of. Nothing is shown of the record, so no look is logged.</summary>
    /// <returns><c>case</c>, <c>child</c> or another kind of record; null where there is none.</returns>
    public async Task<string?> KindAsync(Guid id, CancellationToken ct)
    {
        await using var ask = source.CreateCommand("select type from mt_streams where id = $1");
        ask.Parameters.AddWithValue(id);
        return await ask.ExecuteScalarAsync(ct) as string;
    }

    /// <returns>Null where there is no such child.</returns>
    public async Task<ChildRecord?> ChildAsync(Person person, ChildId id, string? why, CancellationToken ct)
    {
        var work = new Work(person, new Target(Child: id), references.Current, clock.GetUtcNow());
        work.Read(await log.LoadAsync(new Load { Streams = [id.Value], RelatedStreamsSql = Related.CasesOfChild }, ct));
        var role = work.TargetExists ? Roles.Intersect(person.Roles).FirstOrDefault() : null;
        await accesses.WriteAsync(person, role, "child", id.Value, why, ct);
        return role is null ? null : work.MergedInto is null ? ChildRecord.Of(id, work.Child, work.Cases, work) : ChildRecord.Of(id, work);
    }
}

/// <param name="Version">The ETag.</param>
/// <param name="Erased">Nothing personal is kept about the child any more.</param>
/// <param name="Outcomes">Everything given to the child, the latest first.</param>
/// <param name="Cases">The oldest referral first.</param>
/// <param name="MergedInto">The record of the same child that stays, where this one was merged into it: what is shown is then of this one alone.</param>
/// <param name="Merged">Records of the same child that were merged into this one.</param>
public sealed record ChildRecord(
    long Version, ChildView Child, bool Erased, IReadOnlyList<OutcomeOfChild> Outcomes, IReadOnlyList<CaseOfChild> Cases, ChildId? MergedInto, IReadOnlyList<ChildId> Merged)
{
    /// <summary>What one record holds by itself.</summary>
    public static ChildRecord Of(ChildId id, Work work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Of(id, work.RecordOf(id), [.. work.Cases.Where(@case => @case.Child == id)], work);
    }

    public static ChildRecord Of(ChildId id, Child child, IEnumerable<Case> cases, Work work)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(work);
        return new ChildRecord(
            work.VersionOf(id.Value), ChildView.Of(id, child), child.Erased, OutcomeOfChild.Of(child, work.Reference),
            [.. cases.OrderBy(@case => @case.ReferredOn).Select(@case => new CaseOfChild(@case.Id, @case.Area, @case.ReferredOn, @case.Stage.Code(), @case.IsOver))],
            child.MergedInto, [.. child.Absorbed.OrderBy(merged => merged.Value).Select(merged => merged.Key)]);
    }
}

/// <param name="Over">Closed, or found not eligible.</param>
public sealed record CaseOfChild(CaseId Id, AreaCode Area, DateOnly ReferredOn, string Stage, bool Over);
