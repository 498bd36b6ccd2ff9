using Npgsql;
using NpgsqlTypes;

namespace OocdPanel.EventStore;

/// <summary>Builds statements whose parameters are positional, typed and unboxed where that is cheap.</summary>
internal static class Statement
{
    public static NpgsqlBatchCommand Of(string sql, params object?[] parameters)
    {
        var statement = new NpgsqlBatchCommand(sql);
        foreach (var value in parameters)
            statement.Parameters.Add(Parameter(value));
        return statement;
    }

    /// <summary>
    /// JSON goes as text, to be cast in the statement: as jsonb the server would refuse bad content while binding,
    /// and Npgsql 10.0.0 loses the row description of a statement whose first prepared binding fails.
    /// </summary>
    public static NpgsqlParameter Utf8(byte[] text) => new() { NpgsqlDbType = NpgsqlDbType.Text, Value = text };

    public static NpgsqlParameter Utf8(byte[][] texts) =>
        new() { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text, Value = texts };

    public static NpgsqlParameter Typed(NpgsqlDbType type, object? value) =>
        new() { NpgsqlDbType = type, Value = Checked(value is DateTimeOffset moment ? moment.ToUniversalTime() : value) ?? DBNull.Value };

    /// <summary>The server would refuse it too, but while binding: see above.</summary>
    private static object? Checked(object? value) =>
        value is string text && text.Contains('\0') ? throw new ArgumentException("A text holds the character NUL, which cannot be stored.") : value;

    private static NpgsqlParameter Parameter(object? value) => Checked(value) switch
    {
        null => new NpgsqlParameter { Value = DBNull.Value },
        NpgsqlParameter ready => ready,
        Guid id => new NpgsqlParameter<Guid> { TypedValue = id },
        long number => new NpgsqlParameter<long> { TypedValue = number },
        string text => new NpgsqlParameter<string> { TypedValue = text },
        byte[] bytes => new NpgsqlParameter<byte[]> { TypedValue = bytes },
        DateTimeOffset moment => new NpgsqlParameter<DateTimeOffset> { TypedValue = moment.ToUniversalTime() },
        _ => new NpgsqlParameter { Value = value },
    };
}
