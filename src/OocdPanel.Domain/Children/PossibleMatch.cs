using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Children;

/// <summary>How the names of two children compare, the likest first.</summary>
public enum NameLikeness { Same, SoundsAlike, SpeltAlike, Swapped, Unlike }

/// <summary>How their dates of birth compare, the likest first.</summary>
public enum BirthLikeness { Same, DayAndMonthSwapped, OneDigitOff, Unlike }

/// <summary>A child already known who may be the one now referred, and nothing of the child but why.</summary>
/// <param name="Child">The child known.</param>
/// <param name="Identifiers">The schemes of the identifiers that both carry.</param>
/// <param name="Birth">Where it is not the same, one of the records has it wrong.</param>
public sealed record PossibleMatch(ChildId Child, IReadOnlyList<string> Identifiers, NameLikeness Name, BirthLikeness Birth)
{
    /// <summary>Records that were merged into the child’s, where it was found by them.</summary>
    public IReadOnlyList<ChildId> Merged { get; init; } = [];

    /// <summary>More are no help to whoever has to choose.</summary>
    public const int Most = 10;

    /// <summary><c>strong</c>, <c>likely</c> or <c>possible</c>.</summary>
    public string Grade =>
        Identifiers.Count > 0 && (Name < NameLikeness.Unlike || Birth == BirthLikeness.Same) ? "strong" :
        (Name, Birth) == (NameLikeness.Same, BirthLikeness.Same) ? "strong" :
        Identifiers.Count > 0 || Birth == BirthLikeness.Same ? "likely" : "possible";

    /// <summary>Why it may be the same child, as a sentence without its full stop.</summary>
    public string Why
    {
        get
        {
            string[] why = [.. Identifiers.Select(Number), .. NameInWords is { } name ? [name] : Array.Empty<string>(), BirthInWords];
            var said = why.Length == 1 ? why[0] : $"{string.Join(", ", why[..^1])} and {why[^1]}";
            return $"{char.ToUpperInvariant(said[0])}{said[1..]}";
        }
    }

    /// <summary>What keys they share, graded; null where that is too little.</summary>
    public static PossibleMatch? Of(ChildId child, IReadOnlyList<string> identifiers, bool sameName, bool sameBirth, IReadOnlySet<Alike> alike)
    {
        var birth = sameBirth ? BirthLikeness.Same
            : alike.Contains(Alike.BirthSwapped) ? BirthLikeness.DayAndMonthSwapped
            : alike.Contains(Alike.BirthDigit) ? BirthLikeness.OneDigitOff : BirthLikeness.Unlike;
        var name = NameOf(sameName, birth, alike);
        return identifiers.Count > 0 || name != NameLikeness.Unlike ? new PossibleMatch(child, identifiers, name, birth) : null;
    }

    /// <summary>As many as somebody can choose from, the likeliest first; and the one who was chosen among them.</summary>
    public static IReadOnlyList<PossibleMatch> Likeliest(IEnumerable<PossibleMatch> matches, ChildId? chosen) =>
    [
        .. matches.OrderByDescending(match => match.Child == chosen || (chosen is { } merged && match.Merged.Contains(merged)))
            .ThenBy(match => Array.IndexOf(Grades, match.Grade)).ThenByDescending(match => match.Identifiers.Count)
            .ThenBy(match => match.Birth).ThenBy(match => match.Name).ThenBy(match => match.Child.Value)
            .GroupBy(match => match.Child).Select(child => child.First() with { Merged = [.. child.SelectMany(match => match.Merged).Distinct()] }).Take(Most),
    ];

    private static readonly string[] Grades = ["strong", "likely", "possible"];

    private static NameLikeness NameOf(bool same, BirthLikeness birth, IReadOnlySet<Alike> alike)
    {
        bool Both(Alike one, Alike other) => alike.Contains(one) && alike.Contains(other);
        return same ? NameLikeness.Same
            : birth is BirthLikeness.DayAndMonthSwapped or BirthLikeness.OneDigitOff ? NameLikeness.SoundsAlike
            : Both(Alike.FamilySounds, Alike.GivenSounds) ? NameLikeness.SoundsAlike
            : (alike.Contains(Alike.FamilySounds) || alike.Contains(Alike.FamilySpelt)) && (alike.Contains(Alike.GivenSounds) || alike.Contains(Alike.GivenSpelt)) ? NameLikeness.SpeltAlike
            : Both(Alike.SwappedFamily, Alike.SwappedGiven) ? NameLikeness.Swapped : NameLikeness.Unlike;
    }

    private static string Number(string scheme) => scheme switch
    {
        "pnc" => "same PNC number",
        "police" => "same police number",
        _ => "same case system number",
    };

    private string? NameInWords => Name switch
    {
        NameLikeness.Same => "same name",
        NameLikeness.SoundsAlike => "name sounds alike",
        NameLikeness.SpeltAlike => "name is spelt nearly the same",
        NameLikeness.Swapped => "given and family name the other way round",
        _ => null,
    };

    private string BirthInWords => Birth switch
    {
        BirthLikeness.Same => "same date of birth",
        BirthLikeness.DayAndMonthSwapped => "date of birth with day and month swapped",
        BirthLikeness.OneDigitOff => "date of birth with one digit different",
        _ => "another date of birth",
    };
}

/// <summary>The child may be known already, and the referral does not say.</summary>
public sealed record MayBeKnown(IReadOnlyList<PossibleMatch> Matches) : Conflict("possible-match", null,
    Matches.Count == 1 ? "A child who may be this one is known already." : $"{Matches.Count} children who may be this one are known already.",
    "Say whether this is that child, by the child’s id, or a new child.", "child.match");

/// <summary>The referral names a child who does not match the particulars it gives.</summary>
public sealed record NotAMatch(ChildId Child) : Refusal("not-a-match", null,
    "The child named has no identifier in common with this referral, nor a name and date of birth like those it gives.",
    "Name one of the possible matches, or say that it is a new child.", "child.match");

/// <summary>The child named is known with another date of birth, and the age at an offence hangs on it.</summary>
public sealed record BornOnAnotherDay() : Refusal("born-on-another-day", "R1",
    "The child named is known with another date of birth than this referral gives.",
    "Check the date of birth: correct it in this referral, or have the record of the child put right first.", "child.dateOfBirth");
