using System.Globalization;
using System.Text.Json;

namespace OocdPanel.EventStore.Evidence;

/// <summary>A number as ECMAScript prints it, which is how RFC 8785 wants it: the shortest digits that read back as the same double.</summary>
internal static class EcmaScriptNumber
{
    /// <exception cref="JsonException">The number is beyond what a double holds.</exception>
    public static string Of(double number)
    {
        if (!double.IsFinite(number))
            throw new JsonException("A number is too large.");
        if (number == 0)
            return "0";
        var shortest = Math.Abs(number).ToString("E16", CultureInfo.InvariantCulture);
        for (var precision = 0; precision < 17; precision++)
        {
            shortest = Math.Abs(number).ToString($"E{precision}", CultureInfo.InvariantCulture);
            if (double.Parse(shortest, CultureInfo.InvariantCulture) == Math.Abs(number))
                break;
        }
        var parts = shortest.Split('E');
        return (number < 0 ? "-" : "") + Placed(parts[0].Replace(".", "", StringComparison.Ordinal).TrimEnd('0'), int.Parse(parts[1], CultureInfo.InvariantCulture) + 1);
    }

    /// <param name="digits">Without leading and trailing zeros.</param>
    /// <param name="point">How many of them stand before the decimal point; may be beyond either end.</param>
    private static string Placed(string digits, int point) => point switch
    {
        > 21 or < -5 => $"{digits[0]}{(digits.Length > 1 ? "." + digits[1..] : "")}e{(point > 0 ? "+" : "")}{(point - 1).ToString(CultureInfo.InvariantCulture)}",
        <= 0 => $"0.{new string('0', -point)}{digits}",
        _ when point >= digits.Length => digits.PadRight(point, '0'),
        _ => $"{digits[..point]}.{digits[point..]}",
    };
}
