using System.Text.RegularExpressions;

namespace OocdPanel.Domain.Scrutiny.Redacting;

/// <summary>What a member is called, from its path: <c>offences[0].ageAtOffence</c> is Offence 1: age at offence.</summary>
internal static partial class MemberLabels
{
    public static string Of(string path) => path switch
    {
        "childs" => "The child’s own plan",
        "professionals" => "The professionals’ plan",
        _ => InWords(path),
    };

    private static string InWords(string path)
    {
        var words = Hump().Replace(path, " $0").ToLowerInvariant();
        var parts = Place().Replace(words, match => $" {int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) + 1}").Split('.');
        if (parts is ["decision", ..] and not [_])
            parts = parts[1..];
        var label = string.Join(": ", parts.Select(Singular));
        return char.ToUpperInvariant(label[0]) + label[1..];
    }

    /// <summary>Offences 1 is Offence 1.</summary>
    private static string Singular(string part) => Numbered().Replace(part, match => $"{(match.Groups[1].Value.EndsWith("ie", StringComparison.Ordinal) ? match.Groups[1].Value[..^2] + "y" : match.Groups[1].Value)} {match.Groups[2].Value}");

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex Hump();

    [GeneratedRegex(@"\[(\d+)\]")]
    private static partial Regex Place();

    [GeneratedRegex(@"^(.*)s (\d+)$")]
    private static partial Regex Numbered();
}
