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

    public static NpgsqlParameter Json(byte[] utf8) => new() { NpgsqlDbType = NpgsqlDbType.Jsonb, Value = utf8 };

    public static NpgsqlParameter Json(byte[][] utf8) =>
        new() { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb, Value = utf8 };

    private static NpgsqlParameter Parameter(object? value) => value switch
    {
        null => new NpgsqlParameter { Value = DBNull.Value },
        NpgsqlParameter ready => ready,
        DateTimeOffset moment => new NpgsqlParameter<DateTimeOffset> { TypedValue = moment.ToUniversalTime() },
        _ => new NpgsqlParameter { Value = value },
    };
}
