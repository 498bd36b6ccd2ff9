using System.Text;

namespace OocdPanel.Domain.Children;

/// <summary>Names compared without regard to case, accents, spacing and punctuation.</summary>
/// <remarks>The table is our own because the service runs in invariant globalisation, where <c>string.Normalize</c> takes no letter apart.</remarks>
public static class NormalisedName
{
    /// <summary>The letters of Latin-1 and Latin Extended-A that are not plain, beside what a keyboard without them types.</summary>
    private static readonly Dictionary<char, string> Plain = new (string Plain, string Letters)[]
    {
        ("a", "ÀÁÂÃÄÅàáâãäåĀāĂăĄą"),
        ("ae", "Ææ"),
        ("c", "ÇçĆćĈĉĊċČč"),
        ("d", "ÐðĎďĐđ"),
        ("e", "ÈÉÊËèéêëĒēĔĕĖėĘęĚě"),
        ("g", "ĜĝĞğĠġĢģ"),
        ("h", "ĤĥĦħ"),
        ("i", "ÌÍÎÏìíîïĨĩĪīĬĭĮįİı"),
        ("ij", "Ĳĳ"),
        ("j", "Ĵĵ"),
        ("k", "Ķķĸ"),
        ("l", "ĹĺĻļĽľĿŀŁł"),
        ("n", "ÑñŃńŅņŇňŉŊŋ"),
        ("o", "ÒÓÔÕÖØòóôõöøŌōŎŏŐő"),
        ("oe", "Œœ"),
        ("r", "ŔŕŖŗŘř"),
        ("s", "ŚśŜŝŞşŠšſ"),
        ("ss", "ß"),
        ("t", "ŢţŤťŦŧ"),
        ("th", "Þþ"),
        ("u", "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲų"),
        ("w", "Ŵŵ"),
        ("y", "ÝýÿŶŷŸ"),
        ("z", "ŹźŻżŽž"),
    }.SelectMany(row => row.Letters.Select(letter => (letter, row.Plain))).ToDictionary(row => row.letter, row => row.Plain);

    /// <returns>The same text for names that are to be taken for one.</returns>
    public static string Of(PersonName name) => $"{Letters(name.Family)}|{Letters(name.Given)}";

    /// <summary>Combining marks are no letters, so they fall away with the punctuation. A name without any letter stands as it is: it is not every other such name.</summary>
    internal static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var letter in text.Where(char.IsLetter))
            letters.Append(Plain.GetValueOrDefault(letter) ?? char.ToLowerInvariant(letter).ToString());
        return letters.Length > 0 ? letters.ToString() : text.Trim().ToLowerInvariant();
    }
}
