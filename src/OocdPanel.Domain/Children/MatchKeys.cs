using System.Globalization;

namespace OocdPanel.Domain.Children;

/// <summary>In what a child known and a child referred are alike, by one key.</summary>
public enum Alike
{
    FamilySounds, GivenSounds, FamilySpelt, GivenSpelt,
    SwappedFamily, SwappedGiven,
    BirthSwapped, BirthDigit,
}

/// <summary>Text that both share where they are alike in that; it is kept as a keyed token only.</summary>
public readonly record struct MatchKey(Alike In, string Text);

/// <summary>
/// By what a child is found though a name is misspelt or misheard, or the date of birth mistyped. Every key holds a date of birth,
/// or all but one digit of it: no key tells how common a name is.
/// </summary>
public static class MatchKeys
{
    /// <summary>What is kept of a child who is known.</summary>
    public static IEnumerable<string> Of(PersonName name, DateOnly born) =>
        Family(name.Family, born).Concat(Given(name.Given, born)).Select(key => key.Text)
            .Concat(Sounds(name).SelectMany(sound => Masks(born).Append(Whole(born)).Select(birth => Near(sound, birth)))).Distinct();

    /// <summary>What to look for of a child who is referred. A name that is misspelt and a date that is mistyped are not looked for together: both have to sound alike then.</summary>
    public static IEnumerable<MatchKey> Asked(PersonName name, DateOnly born) =>
    [
        .. Family(name.Family, born), .. Given(name.Given, born),
        .. Family(name.Given, born).Select(key => key with { In = Alike.SwappedFamily }),
        .. Given(name.Family, born).Select(key => key with { In = Alike.SwappedGiven }),
        .. Sounds(name).SelectMany(sound => Masks(born).Select(birth => new MatchKey(Alike.BirthDigit, Near(sound, birth)))),
        .. DayAndMonthSwapped(born) is { } swapped ? Sounds(name).Select(sound => new MatchKey(Alike.BirthSwapped, Near(sound, Whole(swapped)))) : [],
    ];

    /// <summary>Of the whole names: two who are referred at once and are found by it are not both registered.</summary>
    public static string Sound(PersonName name) => $"{NameForms.Sound(NormalisedName.Letters(name.Family))} {NameForms.Sound(NormalisedName.Letters(name.Given))}";

    /// <returns>Null where that is no date, or the same.</returns>
    public static DateOnly? DayAndMonthSwapped(DateOnly born) =>
        born.Day <= 12 && born.Day != born.Month ? new DateOnly(born.Year, born.Day, born.Month) : null;

    private static IEnumerable<MatchKey> Family(string name, DateOnly born) => Forms("family", name, born, Alike.FamilySounds, Alike.FamilySpelt);

    private static IEnumerable<MatchKey> Given(string name, DateOnly born) => Forms("given", name, born, Alike.GivenSounds, Alike.GivenSpelt);

    private static IEnumerable<MatchKey> Forms(string which, string name, DateOnly born, Alike sounds, Alike spelt) => NameForms.Words(name)
        .SelectMany(word => NameForms.Spellings(word).Select(form => new MatchKey(spelt, $"{which} spelt {form} {Whole(born)}"))
            .Prepend(new MatchKey(sounds, $"{which} sounds {NameForms.Sound(word)} {Whole(born)}")));

    private static IEnumerable<string> Sounds(PersonName name) => NameForms.Words(name.Family)
        .SelectMany(family => NameForms.Words(name.Given).Select(given => $"{NameForms.Sound(family)} {NameForms.Sound(given)}")).Distinct();

    private static string Near(string sound, string birth) => $"both sound {sound} {birth}";

    private static IEnumerable<string> Masks(DateOnly born)
    {
        var digits = Whole(born);
        return Enumerable.Range(0, digits.Length).Select(hidden => $"{digits[..hidden]}?{digits[(hidden + 1)..]}");
    }

    private static string Whole(DateOnly born) => born.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
