using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using OocdPanel.Domain.Reference;

namespace OocdPanel.Api.Platform;

/// <summary>Loads reference data and policy from CSV files: all of it, or nothing and a list of what is wrong.</summary>
public static class ReferenceFiles
{
    /// <summary>The files as they ship beside the program.</summary>
    public static string Shipped => Path.Combine(AppContext.BaseDirectory, "reference");

    /// <exception cref="ReferenceFileException">Something is wrong in the files; it lists everything found, by file and line.</exception>
    public static ReferenceData Load(string directory)
    {
        var errors = new List<ReferenceFileError>();
        var source = new ReferenceSource(directory, errors);
        var tables = ReferenceRows.Read(source);
        source.RefuseUnread();

        // Rows that could not be read are missing here, so what refers to them is named as well.
        foreach (var fault in ReferenceChecks.Faults(tables))
            errors.Add(source.At(fault));

        return errors.Count == 0
            ? ReferenceData.From(tables)
            : throw new ReferenceFileException([.. errors.Distinct().OrderBy(error => error.File, StringComparer.Ordinal).ThenBy(error => error.Line)]);
    }
}

/// <summary>A directory of reference files, and where in it each row of each table stands.</summary>
internal sealed class ReferenceSource(string directory, List<ReferenceFileError> errors)
{
    private readonly Dictionary<string, List<CsvRecord>> _sound = [];
    private readonly HashSet<string> _read = [];
    private readonly StringBuilder _all = new();

    /// <summary>Of the content, not of its line ends or the order in which files are read (R23).</summary>
    public string Version => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_all.ToString())))[..16];

    /// <param name="table">The name of the table in <see cref="ReferenceTables"/>.</param>
    /// <param name="pattern">The file, or files with a star; there has to be one.</param>
    /// <param name="header">The columns, by comma.</param>
    /// <param name="row">Makes a row of a record.</param>
    public ImmutableArray<TRow> Rows<TRow>(string table, string pattern, string header, Func<CsvRecord, TRow> row)
    {
        var files = Directory.Exists(directory) ? Directory.GetFiles(directory, pattern).Order(StringComparer.Ordinal).ToList() : [];
        if (files.Count == 0)
            errors.Add(new(pattern, 0, "It is missing"));

        var rows = ImmutableArray.CreateBuilder<TRow>();
        _sound[table] = [];
        foreach (var path in files)
        {
            _read.Add(path);
            _all.Append(Path.GetFileName(path)).Append('\u001d');
            foreach (var record in CsvRecords.Read(path, header.Split(','), errors))
            {
                _all.Append(record.Canonical).Append('\u001e');
                var made = row(record);
                if (!record.Sound)
                    continue;
                _sound[table].Add(record);
                rows.Add(made);
            }
        }

        return rows.ToImmutable();
    }

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
