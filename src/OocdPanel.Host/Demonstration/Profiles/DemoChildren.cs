using OocdPanel.Domain.Shared;

namespace OocdPanel.Host.Demonstration.Profiles;

/// <summary>Invented children: the same ones for the same seed.</summary>
internal sealed class DemoChildren(int seed)
{
    private static readonly string[] Girls = ["Ada", "Beth", "Cleo", "Dina", "Esme", "Freya", "Gwen", "Hazel", "Iris", "Juno", "Kaya", "Lena", "Maya", "Nia", "Orla"];
    private static readonly string[] Boys = ["Abel", "Bram", "Cole", "Dev", "Evan", "Finn", "Gabe", "Hugo", "Ivo", "Jude", "Kai", "Leo", "Milo", "Noah", "Omar"];
    private static readonly string[] Families = ["Ash", "Birch", "Cedar", "Dale", "Elm", "Fern", "Grove", "Heath", "Ives", "Juniper", "Kelso", "Larch", "Moss", "Nettle", "Oakes", "Pine", "Quill", "Reed", "Sedge", "Thorne"];
    private static readonly string[] Ethnicities = ["white-british", "white-british", "white-british", "white-british", "white-british", "white-other", "mixed-white-and-black-caribbean", "asian-pakistani", "black-african", "not-stated"];

#pragma warning disable CA5394 // Invented children need no unpredictable numbers; the same ones every time are wanted.
    private readonly Random _random = new(seed);

    public (string Given, string Family, string Sex, EthnicityCode Ethnicity) Next() => Next(girl: _random.Next(100) < 27);

    public (string Given, string Family, string Sex, EthnicityCode Ethnicity) Next(bool girl) =>
        (Pick(girl ? Girls : Boys), $"{Pick(Families)}-{Pick(Families)}", girl ? "female" : "male", new EthnicityCode(Pick(Ethnicities)));

    /// <summary>A date of birth that makes the child this old on the day, with some months to spare on both sides.</summary>
    public DateOnly Aged(int years, DateOnly on) => on.AddYears(-years).AddDays(-_random.Next(90, 200));

    public int Number(int least, int most) => _random.Next(least, most + 1);

    public T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    public T[] Shuffled<T>(IEnumerable<T> all)
    {
        var shuffled = all.ToArray();
        _random.Shuffle(shuffled);
        return shuffled;
    }
#pragma warning restore CA5394
}
