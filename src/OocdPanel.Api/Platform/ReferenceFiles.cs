using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Reference;

namespace OocdPanel.Api.Platform;

/// <summary>Loads reference data and policy from CSV files: all of it, or nothing and a list of what is wrong.</summary>
public static class ReferenceFiles
{
    /// <summary>The files as they ship beside the program.</summary>
    public static string Shipped => Path.Combine(AppContext.BaseDirectory, "reference");

    /// <exception cref="ReferenceFileException">Something is wrong in the files; it lists everything found, by file and line.</exception>
    public static ReferenceData Load(string directory) => Edition(directory, [], []).Data;

    /// <summary>The files, and what was imported and decided since, in that order.</summary>
    /// <exception cref="ReferenceFileException">Something is wrong in a file, an import or a policy; it lists everything found, by file and line.</exception>
    public static ReferenceEdition Edition(string directory, IReadOnlyList<RowsImported> imports, IReadOnlyList<PolicyChanged> policies)
    {
        var read = Read(directory, imports, policies);
        return read.Errors.IsEmpty
            ? new(ReferenceData.From(read.Tables), read.Source.Columns, [.. read.Source.PolicyRows.Select(row => row.Fields)])
            : throw new ReferenceFileException(read.Errors);
    }

    /// <summary>What the last of the imports does, or everything that is wrong with it all.</summary>
    public static (int Added, int Ended, ImmutableArray<ReferenceFileError> Errors) Try(string directory, IReadOnlyList<RowsImported> imports, IReadOnlyList<PolicyChanged> policies)
    {
        var read = Read(directory, imports, policies);
        return (read.Source.LastMerge.Added, read.Source.LastMerge.Ended, read.Errors);
    }

    private static ReferenceRead Read(string directory, IReadOnlyList<RowsImported> imports, IReadOnlyList<PolicyChanged> policies)
    {
        var errors = new List<ReferenceFileError>();
        var source = new ReferenceSource(directory, imports, policies, errors);
        var tables = ReferenceRows.Read(source);
        source.RefuseUnread();

        // Rows that could not be read are missing here, so what refers to them is named as well.
        foreach (var fault in ReferenceChecks.Faults(tables))
            errors.Add(source.At(fault));
        return new(tables, source, [.. errors.Distinct().OrderBy(error => error.File, StringComparer.Ordinal).ThenBy(error => error.Line)]);
    }

    private sealed record ReferenceRead(ReferenceTables Tables, ReferenceSource Source, ImmutableArray<ReferenceFileError> Errors);
}

/// <summary>Reference data as they were at one moment, and how they are written.</summary>
/// <param name="Columns">The header row of each table’s files.</param>
/// <param name="Policies">Each policy, its values by their names.</param>
public sealed record ReferenceEdition(
    ReferenceData Data, IReadOnlyDictionary<string, string> Columns, IReadOnlyList<IReadOnlyDictionary<string, string>> Policies);

/// <summary>A directory of reference files with what came after them, and where each row of each table stands.</summary>
internal sealed class ReferenceSource(
    string directory, IReadOnlyList<RowsImported> imports, IReadOnlyList<PolicyChanged> policies, List<ReferenceFileError> errors)
{
    private readonly Dictionary<string, List<CsvRecord>> _sound = [];
    private readonly HashSet<string> _read = [];
    private readonly Dictionary<string, string> _columns = [];
    private readonly StringBuilder _all = new();
    private HashSet<string> _shipped = [];
    private HashSet<string> _matrices = [];

    /// <summary>The header row of each table’s files.</summary>
    public IReadOnlyDictionary<string, string> Columns => _columns;

    /// <summary>The policies as they are written, each value by its name.</summary>
    public IEnumerable<CsvRecord> PolicyRows => _sound[ReferenceKinds.Policies];

    /// <summary>How many rows the last import added, and how many it ended.</summary>
    public (int Added, int Ended) LastMerge { get; private set; }

    /// <summary>Of the content, not of its line ends or the order in which files are read (R23).</summary>
    public string Version => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_all.ToString())))[..16];

    /// <param name="table">The name of the table in <see cref="ReferenceTables"/>.</param>
    /// <param name="pattern">The file, or files with a star; there has to be one.</param>
    /// <param name="header">The columns, by comma.</param>
    /// <param name="row">Makes a row of a record.</param>
    /// <param name="isShipped">Whether a file of it has to be there; otherwise it comes by import alone.</param>
    public ImmutableArray<TRow> Rows<TRow>(string table, string pattern, string header, Func<CsvRecord, TRow> row, bool isShipped = true)
    {
        var rows = ImmutableArray.CreateBuilder<TRow>();
        _sound[table] = [];
        _columns[table] = header;
        _all.Append(table).Append('\u001d');
        foreach (var record in Records(table, pattern, header.Split(','), isShipped))
        {
            _all.Append(record.Canonical).Append('\u001e');
            var made = row(record);
            if (!record.Sound)
                continue;
            _sound[table].Add(record);
            rows.Add(made);
        }

        return rows.ToImmutable();
    }

    private List<CsvRecord> Records(string table, string pattern, string[] header, bool isShipped)
    {
        var files = Directory.Exists(directory) ? Directory.GetFiles(directory, pattern).Order(StringComparer.Ordinal).ToList() : [];
        if (files.Count == 0 && isShipped)
            errors.Add(new(pattern, 0, "It is missing"));
        var records = new List<CsvRecord>();
        foreach (var path in files)
        {
            _read.Add(path);
            records.AddRange(CsvRecords.Read(path, header, errors));
        }
        if (table == nameof(ReferenceTables.GravityScores))
            _shipped = Versions(records);
        foreach (var import in imports.Where(import => ReferenceKinds.TableOf(import.Kind) == table))
        {
            using var text = new StringReader(import.Csv);
            var merged = ReferenceMerge.Into(records, CsvRecords.Read(import.File, text, header, errors), import.On);
            if (ReferenceEquals(import, imports[^1]))
                LastMerge = merged;
        }
        if (table == nameof(ReferenceTables.GravityScores))
            _matrices = Versions(records);
        if (table == nameof(ReferenceTables.GravityDisposals))
            ReferenceMerge.Disposals(records, _shipped, _matrices);
        foreach (var change in table == ReferenceKinds.Policies ? policies : [])
            ReferenceMerge.Policy(records, change, header, errors);
        return records;
    }

    private static HashSet<string> Versions(IEnumerable<CsvRecord> records) => [.. records.Select(row => row.Raw("version")!)];

    /// <summary>A misspelt name must not silently leave a file out.</summary>
    public void RefuseUnread()
    {
        foreach (var path in Directory.Exists(directory) ? Directory.GetFiles(directory, "*.csv") : [])
            if (!_read.Contains(path))
                errors.Add(new(Path.GetFileName(path), 0, "There is no reference file of this name"));
    }

    public ReferenceFileError At(TableFault fault) =>
        new(_sound[fault.Table][fault.Row].File, _sound[fault.Table][fault.Row].Line, fault.Message);
}
