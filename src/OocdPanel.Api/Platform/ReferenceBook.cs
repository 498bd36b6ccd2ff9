using Npgsql;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.Api.Platform;

/// <summary>
/// The reference data and policy of now: what ships with the program, and what was imported and decided since. A command
/// reads with everything else whether this host's are still the newest; other readers see a change within seconds.
/// </summary>
public sealed class ReferenceBook
{
    private readonly EventLog? _log;
    private volatile Held _held;

    public ReferenceBook(NpgsqlDataSource source, IKeyRing keys)
    {
        _log = new EventLog(source, EventCatalogue.Types, keys, []);
        _held = new Held(ReferenceFiles.Edition(ReferenceFiles.Shipped, [], []), 0, [], []);
    }

    private ReferenceBook(ReferenceData always) => _held = new Held(new ReferenceEdition(always, new Dictionary<string, string>(), []), 0, [], []);

    public ReferenceData Current => _held.Edition.Data;

    /// <summary>Grows with every import and every change of policy; 0 before the first.</summary>
    public long Version => _held.Version;

    /// <summary>Whether streams of this type change the book.</summary>
    public static bool IsOf(string streamType) => streamType is "reference" or "policy";

    /// <summary>A book that never changes.</summary>
    public static implicit operator ReferenceBook(ReferenceData always) => new(always);

    /// <summary>Opens the book of a database whose tables are there.</summary>
    public static async Task<ReferenceBook> OpenAsync(NpgsqlDataSource source, IKeyRing keys, CancellationToken ct)
    {
        var book = new ReferenceBook(source, keys);
        await book.RefreshAsync(ct);
        return book;
    }

    /// <summary>Asks for the newest version, in the round trip of a command.</summary>
    public static Query NewestVersion(Action<long> newest) => new("select coalesce(sum(version), 0)::bigint from reference_version", [], async (reader, ct) =>
    {
        await reader.ReadAsync(ct);
        newest(reader.GetInt64(0));
    });

    /// <summary>Reads everything imported and decided anew.</summary>
    /// <exception cref="ReferenceFileException">Program and imports contradict each other, as after an older program was put in place again.</exception>
    public async Task RefreshAsync(CancellationToken ct)
    {
        if (_log is null)
            return;
        var streams = (await _log.LoadAsync(new Load { Streams = [Guid.Empty], RelatedStreamsSql = "select id from mt_streams where type in ('reference', 'policy') and $1 is not null" }, ct)).Streams.Values;
        var happened = streams.SelectMany(stream => stream.Events).OrderBy(e => e.Position).Select(e => e.Data).ToList();
        var imports = happened.OfType<ReferenceEvent>().Aggregate(Imports.None, Imports.Evolve).All;
        var policies = happened.OfType<PolicyEvent>().Aggregate(PolicyChanges.None, PolicyChanges.Evolve).All;
        _held = new Held(ReferenceFiles.Edition(ReferenceFiles.Shipped, imports, policies), streams.Sum(stream => stream.Version), imports, policies);
    }

    /// <summary>What the book would be with one import more, or one change of policy more.</summary>
    /// <returns>How many rows are added and ended, or what is wrong, each with its line.</returns>
    public (int Added, int Ended, IReadOnlyList<ReferenceFileError> Errors) Try(RowsImported? import, PolicyChanged? policy)
    {
        var held = _held;
        var tried = ReferenceFiles.Try(
            ReferenceFiles.Shipped, import is null ? held.Imports : [.. held.Imports, import], policy is null ? held.Policies : [.. held.Policies, policy]);
        return (tried.Added, tried.Ended, tried.Errors);
    }

    /// <summary>The data as they would be with one change of policy more, which was tried before.</summary>
    public ReferenceData With(PolicyChanged policy) => ReferenceFiles.Edition(ReferenceFiles.Shipped, _held.Imports, [.. _held.Policies, policy]).Data;

    /// <summary>The header row of a table’s files.</summary>
    public string ColumnsOf(string table) => _held.Edition.Columns.GetValueOrDefault(table) ?? "";

    /// <summary>What an area’s policy says on a day, by the names of the policy file.</summary>
    public IReadOnlyDictionary<string, string> PolicyValues(AreaCode area, DateOnly day) => Values(_held.Edition, area, day);

    /// <summary>The same as the program ships it.</summary>
    public static IReadOnlyDictionary<string, string> ShippedPolicyValues(AreaCode area, DateOnly day) =>
        Values(ReferenceFiles.Edition(ReferenceFiles.Shipped, [], []), area, day);

    private static Dictionary<string, string> Values(ReferenceEdition edition, AreaCode area, DateOnly day)
    {
        var version = edition.Data.PolicyInForce(area, day)?.Version;
        var row = edition.Policies.LastOrDefault(row => row["version"] == version) ?? edition.Policies[0];
        return ReferenceKinds.PolicyValues.ToDictionary(name => name, name => row[name]);
    }

    private sealed record Held(ReferenceEdition Edition, long Version, IReadOnlyList<RowsImported> Imports, IReadOnlyList<PolicyChanged> Policies);
}
