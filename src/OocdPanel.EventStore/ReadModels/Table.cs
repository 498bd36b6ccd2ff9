using NpgsqlTypes;

namespace OocdPanel.EventStore.ReadModels;

/// <summary>A column of a read model's table.</summary>
/// <param name="IsPosition">Its value is a <see cref="RecordedEvent"/>, and what is stored is that event's position in the log.</param>
public sealed record Column(string Name, NpgsqlDbType Type, bool IsPosition = false)
{
    public static Column Id(string name) => new(name, NpgsqlDbType.Uuid);

    public static Column Text(string name) => new(name, NpgsqlDbType.Text);

    public static Column Day(string name) => new(name, NpgsqlDbType.Date);

    public static Column Moment(string name) => new(name, NpgsqlDbType.TimestampTz);

    public static Column Flag(string name) => new(name, NpgsqlDbType.Boolean);

    public static Column Number(string name) => new(name, NpgsqlDbType.Integer);

    public static Column Count(string name) => new(name, NpgsqlDbType.Bigint);

    public static Column Bytes(string name) => new(name, NpgsqlDbType.Bytea);

    public static Column Flags(string name) => new(name, NpgsqlDbType.Array | NpgsqlDbType.Boolean);

    public static Column ManyBytes(string name) => new(name, NpgsqlDbType.Array | NpgsqlDbType.Bytea);

    public static Column Position(string name) => new(name, NpgsqlDbType.Bigint, IsPosition: true);
}

/// <summary>A table of a read model, and the statements that change it.</summary>
public sealed class Table
{
    /// <param name="key">Its primary key.</param>
    /// <param name="values">Its other columns, those apart that the database generates.</param>
    /// <param name="isTotal">Rows of one key add up, those of one stream and those of several; values are bigint.</param>
    public Table(string name, IReadOnlyList<Column> key, IReadOnlyList<Column> values, bool isTotal = false)
    {
        (Name, Key, Values, IsTotal) = (name, key, values, isTotal);
        Columns = [.. key, .. values];
        Insert = InsertInto(name, Columns);
        Delete = $"delete from {Quoted} where {Where(key, 1)}";
        Update = values.Count == 0 ? "" : $"update {Quoted} set {string.Join(", ", Placed(values, 1).Select(c => $"{Quote(c.Column.Name)} = {c.Sql}"))} where {Where(key, 1 + Parameters(values))}";
        Add = $"{Insert} on conflict ({Names(key)}) do update set {string.Join(", ", values.Select(v => $"{Quote(v.Name)} = {Quoted}.{Quote(v.Name)} + excluded.{Quote(v.Name)}"))}";
    }

    public string Name { get; }

    public IReadOnlyList<Column> Key { get; }

    public IReadOnlyList<Column> Values { get; }

    public bool IsTotal { get; }

    internal IReadOnlyList<Column> Columns { get; }

    internal string Quoted => Quote(Name);

    internal string Insert { get; }

    internal string Update { get; }

    internal string Delete { get; }

    internal string Add { get; }

    internal string Copy => $"copy {Quoted} ({Names(Columns)}) from stdin (format binary)";

    private static string InsertInto(string table, IReadOnlyList<Column> columns) =>
        $"insert into {Quote(table)} ({Names(columns)}) values ({string.Join(", ", Placed(columns, 1).Select(c => c.Sql))})";

    private static string Where(IReadOnlyList<Column> key, int from) => string.Join(" and ", Placed(key, from).Select(c => $"{Quote(c.Column.Name)} = {c.Sql}"));

    private static string Names(IEnumerable<Column> columns) => string.Join(", ", columns.Select(c => Quote(c.Name)));

    private static int Parameters(IEnumerable<Column> columns) => columns.Sum(c => c.IsPosition ? 2 : 1);

    /// <summary>The position of an event that is being appended is known to the database only.</summary>
    private static IEnumerable<(Column Column, string Sql)> Placed(IReadOnlyList<Column> columns, int from)
    {
        foreach (var column in columns)
        {
            yield return (column, column.IsPosition
                ? FormattableString.Invariant($"(select seq_id from mt_events where stream_id = ${from} and version = ${from + 1})")
                : FormattableString.Invariant($"${from}"));
            from += column.IsPosition ? 2 : 1;
        }
    }

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
