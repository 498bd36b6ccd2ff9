namespace OocdPanel.Api.Tests.Referrals;

internal sealed record Invented(string Given, string Family, DateOnly Born);

/// <summary>Children with the names that are common in England and Wales, and the mistakes that are made in writing them. The same ones for the same seed.</summary>
internal sealed class InventedChildren(int seed)
{
    private static readonly string[] Givens =
        "Oliver George Noah Arthur Harry Leo Muhammad Jack Charlie Oscar Jacob Henry Thomas Freddie Alfie Theo William Theodore Archie Joshua Alexander James Isaac Edward Lucas Tommy Finley Max Logan Ethan Mohammed Teddy Benjamin Arlo Joseph Sebastian Harrison Elijah Adam Daniel Samuel Louie Mason Reuben Albie Rory Jaxon Hugo Luca Zachary Reggie Hunter Dylan Toby Jude Frankie Tyler Connor Callum Kieran Liam Jayden Kyle Ryan Olivia Amelia Isla Ava Ivy Freya Lily Florence Mia Willow Rosie Sophia Isabella Grace Daisy Sienna Poppy Elsie Emily Ella Evelyn Phoebe Evie Charlotte Harper Millie Matilda Maya Sophie Aria Emma Isabelle Ruby Chloe Maisie Alice Esme Aisha Fatima Zainab Maryam Siân Zoë Chloé Niamh Seren Megan Shannon Courtney Paige Jade"
            .Split(' ');

    private static readonly string[] Families =
        "Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Robinson Wright Thompson Evans Walker White Roberts Green Hall Thomas Clarke Jackson Wood Harris Edwards Turner Martin Cooper Hill Ward Hughes Moore Clark King Harrison Lewis Baker Lee Allen Morris Khan Scott Watson Davis Parker James Bennett Young Phillips Richardson Mitchell Bailey Carter Cook Singh Shaw Bell Collins Morgan Kelly Begum Miller Cox Hussain Marshall Simpson Price Anderson Adams Wilkinson Foster Ellis Murphy Chapman Mason Gray Richards Webb Rogers Hunt Palmer Mills Stevens Ali Ahmed Fox Barnes Knight Butler Murray Campbell Graham Owen Pearson Fletcher Harvey Reynolds Armstrong Chambers Doyle Kowalski Nowak Popescu O'Connor O'Brien McCarthy McKenzie Fitzgerald Osborne Whitehead Lawson Burton Gibbs Dhillon Kaur Mahmood Akhtar Okafor Adeyemi Mensah Nguyen Müller Łukasik"
            .Split(' ');

#pragma warning disable CA5394 // Invented children need no unpredictable numbers; the same ones every time are wanted.
    private readonly Random random = new(seed);

    /// <summary>What is done to how a child is written; null where it cannot be done to this one. And the least that has to be found.</summary>
    public IReadOnlyList<(string Kind, Func<Invented, Invented?> Mistake, double Least)> Mistakes =>
    [
        ("written the same", child => child, 1),
        ("no accents, no apostrophes, capitals", child => child with { Given = Plain(child.Given), Family = Plain(child.Family) }, 1),
        ("a slip in the family name", child => child.Family.Length < 4 ? null : child with { Family = Slip(child.Family) }, 0.99),
        ("a slip in the given name", child => child.Given.Length < 4 ? null : child with { Given = Slip(child.Given) }, 0.99),
        ("a slip in both names", child => child.Given.Length < 4 || child.Family.Length < 4 ? null : child with { Given = Slip(child.Given), Family = Slip(child.Family) }, 0.98),
        ("misheard", child => Misheard(child) is { } heard && heard != child ? heard : null, 0.95),
        ("given and family name swapped", child => child with { Given = child.Family, Family = child.Given }, 1),
        ("one half of a double name", child => child.Family.Contains('-') ? child with { Family = child.Family.Split('-')[random.Next(2)] } : null, 0.99),
        ("day and month swapped", child => child.Born.Day <= 12 && child.Born.Day != child.Born.Month ? child with { Born = new(child.Born.Year, child.Born.Day, child.Born.Month) } : null, 1),
        ("one digit of the date of birth off", child => child with { Born = Digit(child.Born) }, 1),
    ];

    public Invented Next() => new(
        Pick(Givens), random.Next(12) == 0 ? $"{Pick(Families)}-{Pick(Families)}" : Pick(Families), new DateOnly(2008, 1, 1).AddDays(random.Next(8 * 365)));

    /// <summary>A letter left out, doubled, mistaken for another, or two that changed places; never the whole name again.</summary>
    private string Slip(string name)
    {
        var i = random.Next(1, name.Length - 1);
        var slipped = random.Next(4) switch
        {
            0 => name.Remove(i, 1),
            1 => name.Insert(i, $"{(char)('a' + random.Next(26))}"),
            2 => $"{name[..i]}{(char)('a' + random.Next(26))}{name[(i + 1)..]}",
            _ => $"{name[..i]}{name[i + 1]}{name[i]}{name[(i + 2)..]}",
        };
        return slipped == name ? Slip(name) : slipped;
    }

    private static Invented Misheard(Invented child) => child with { Given = Heard(child.Given), Family = Heard(child.Family) };

    private static string Heard(string name) => name.Replace("ph", "f", StringComparison.Ordinal).Replace("ck", "k", StringComparison.Ordinal)
        .Replace("Wr", "R", StringComparison.Ordinal).Replace("Kn", "N", StringComparison.Ordinal).Replace("ie", "y", StringComparison.Ordinal)
        .Replace("ll", "l", StringComparison.Ordinal).Replace("ss", "s", StringComparison.Ordinal).Replace("tt", "t", StringComparison.Ordinal)
        .Replace("ey", "y", StringComparison.Ordinal).Replace("ee", "ea", StringComparison.Ordinal).Replace("son", "sen", StringComparison.Ordinal)
        .Replace("Ch", "Sh", StringComparison.Ordinal).Replace("hm", "m", StringComparison.Ordinal).Replace("ks", "x", StringComparison.Ordinal);

    private static string Plain(string name) => string.Concat(name.Replace("’", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal)
        .Select(letter => letter switch { 'ë' => 'e', 'é' => 'e', 'â' => 'a', 'ü' => 'u', 'Ł' => 'L', _ => letter })).ToUpperInvariant();

    private DateOnly Digit(DateOnly born)
    {
        while (true)
        {
            var digits = born.ToString("yyyyMMdd", null).ToCharArray();
            digits[random.Next(3, 8)] = (char)('0' + random.Next(10));
            if (DateOnly.TryParseExact(new string(digits), "yyyyMMdd", out var other) && other != born)
                return other;
        }
    }

    private string Pick(string[] from) => from[random.Next(from.Length)];
#pragma warning restore CA5394
}
