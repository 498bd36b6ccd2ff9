using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace OocdPanel.Api.Platform;

/// <summary>Reads a CSV file (RFC 4180, UTF-8 with or without a byte order mark) into records with the line each begins on.</summary>
internal static class CsvRecords
{
    /// <summary>The records of a file under exactly this header. What is wrong goes to <paramref name="errors"/> and its record is left out.</summary>
    public static List<CsvRecord> Read(string path, string[] header, List<ReferenceFileError> errors)
    {
        using var reader = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
        return Read(Path.GetFileName(path), reader, header, errors);
    }

    /// <summary>The same of a text.</summary>
    /// <param name="file">What errors call it.</param>
    public static List<CsvRecord> Read(string file, TextReader reader, string[] header, List<ReferenceFileError> errors)
    {
        var records = new List<CsvRecord>();
        var damaged = false;
        var line = 0;
        void Wrong(int at, string message) => errors.Add(new(file, at, message));

        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Mode = CsvMode.RFC4180,
            Delimiter = ",",
            IgnoreBlankLines = false,
            BadDataFound = _ => damaged = true,
        });
        try
        {
            for (var start = 1; parser.Read(); start = parser.RawRow + 1)
            {
                line = start;
                var fields = parser.Record!;
                if (damaged)
                    Wrong(start, "A quotation mark stands where none may; quote the whole field and double the marks in it");
                else if (start == 1 && !fields.SequenceEqual(header))
                {
                    Wrong(1, $"The columns are to be {string.Join(",", header)}, not {string.Join(",", fields)}");
                    return [];
                }
                else if (fields.Length != header.Length)
                    Wrong(start, $"There are {fields.Length} fields, not {header.Length}");
                else if (start > 1)
                    records.Add(new(file, start, header.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second), errors));
                damaged = false;
            }
        }
        catch (DecoderFallbackException)
        {
            Wrong(0, "It is not in UTF-8");
            return [];
        }

        if (line == 0)
            Wrong(0, $"It is empty; the first line is to be {string.Join(",", header)}");
        else if (records.Count == 0 && errors.All(error => error.File != file))
            Wrong(0, "It has no rows");
        return records;
    }
}
