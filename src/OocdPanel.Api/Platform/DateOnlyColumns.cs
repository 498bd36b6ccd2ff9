using System.Data;
using Dapper;

namespace OocdPanel.Api.Platform;

/// <summary>Lets Dapper read and write dates without a time.</summary>
internal sealed class DateOnlyColumns : SqlMapper.TypeHandler<DateOnly>
{
    public static void Register() => SqlMapper.AddTypeHandler(new DateOnlyColumns());

    public override DateOnly Parse(object value) => value is DateOnly day ? day : DateOnly.FromDateTime((DateTime)value);

    public override void SetValue(IDbDataParameter parameter, DateOnly value)
    {
        parameter.DbType = DbType.Date;
        parameter.Value = value;
    }
}
