using OocdPanel.Api.Platform;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Administration;

/// <summary>A kind of reference data and what was imported of it since the program was made.</summary>
/// <param name="Columns">The header row of its files.</param>
public sealed record ReferenceKindView(string Kind, string Name, string Columns, IReadOnlyList<ImportLine> Imports);

/// <param name="By">Who imported it, by user id.</param>
public sealed record ImportLine(string File, int Added, int Ended, DateOnly On, string By);

/// <summary>A gravity matrix and when it is in force.</summary>
/// <param name="Illustrative">Made up to show the service: no force’s own.</param>
public sealed record MatrixLine(string Version, bool Illustrative, DateOnly From, DateOnly? To, int Offences);

/// <summary>All reference data.</summary>
/// <param name="Version">Changes whenever any row or policy does; every decision keeps it (R23).</param>
public sealed record ReferenceView(string Version, IReadOnlyList<MatrixLine> Matrices, IReadOnlyList<ReferenceKindView> Kinds);

/// <summary>The policy of an area on a day, and how it came to be.</summary>
/// <param name="OwnPolicy">False where the area has none of its own, and the values are everybody’s.</param>
public sealed record PolicyView(string Area, string Version, bool OwnPolicy, IReadOnlyDictionary<string, string> Values, IReadOnlyList<PolicyLine> Changes);

/// <param name="Changed">The values that became others, by name: what they were and what they are.</param>
/// <param name="By">Who changed it, by user id.</param>
public sealed record PolicyLine(string Version, DateOnly From, string Why, string By, DateTimeOffset RecordedAt, IReadOnlyDictionary<string, string> Changed);

/// <summary>Reference data and policy, as those who keep them read them. None of it is about a child.</summary>
public sealed class ReferenceReading(EventLog log, ReferenceBook book)
{
    internal const string Turn = "reference";

    public static IReadOnlyList<string> Roles { get; } = Domain.Shared.Roles.All;

    public async Task<ReferenceView> ReferenceAsync(CancellationToken ct)
    {
        var streams = (await log.LoadAsync(new Load { Streams = [.. ReferenceKinds.All.Select(kind => ImportReferenceSlice.StreamOf(kind.Code))] }, ct)).Streams;
        return new ReferenceView(
            book.Current.Version,
            [.. book.Current.Matrices.OrderByDescending(matrix => matrix.Valid.From).Select(matrix => new MatrixLine(matrix.Version, matrix.Illustrative, matrix.Valid.From, matrix.Valid.To, matrix.BaseScores.Count))],
            [.. ReferenceKinds.All.Select(kind => new ReferenceKindView(kind.Code, kind.Name, book.ColumnsOf(kind.Table), Imports(streams, kind)))]);
    }

    public async Task<PolicyView> PolicyAsync(AreaCode area, DateOnly day, CancellationToken ct)
    {
        var stream = ChangePolicySlice.StreamOf(area.Value);
        var history = (await log.LoadAsync(new Load { Streams = [stream] }, ct)).Streams.GetValueOrDefault(stream);
        var changes = new List<PolicyLine>();
        IReadOnlyDictionary<string, string>? before = null;
        foreach (var happened in history?.Events ?? [])
        {
            var e = (PolicyChanged)happened.Data;
            var was = before ?? ReferenceBook.ShippedPolicyValues(area, e.From);
            before = e.Values.ToDictionary(value => value.Name, value => value.Value);
            changes.Add(new PolicyLine(e.Version, e.From, e.Why, happened.Headers.User, happened.RecordedAt, Differences(was, before)));
        }
        changes.Reverse();
        return new PolicyView(area.Value, book.Current.PolicyInForce(area, day)?.Version ?? "none", book.Current.PolicyInForce(area, day)?.Area == area, book.PolicyValues(area, day), changes);
    }

    private static Dictionary<string, string> Differences(IReadOnlyDictionary<string, string> was, IReadOnlyDictionary<string, string> now) =>
        now.Where(value => was.GetValueOrDefault(value.Key) != value.Value).ToDictionary(value => value.Key, value => $"{was.GetValueOrDefault(value.Key) ?? "none"} → {value.Value}");

    private static IReadOnlyList<ImportLine> Imports(IReadOnlyDictionary<Guid, StreamHistory> streams, ReferenceKind kind) =>
        streams.TryGetValue(ImportReferenceSlice.StreamOf(kind.Code), out var history)
            ? [.. history.Events.Reverse().Select(happened => (Import: (RowsImported)happened.Data, happened.Headers.User)).Select(e => new ImportLine(e.Import.File, e.Import.Added, e.Import.Ended, e.Import.On, e.User))]
            : [];
}
