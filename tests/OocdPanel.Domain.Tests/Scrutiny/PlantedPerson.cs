using System.Text.RegularExpressions;
using OocdPanel.Domain.Children;

namespace OocdPanel.Domain.Tests.Scrutiny;

/// <summary>Whom a case is about, as its records know them.</summary>
internal sealed record PlantedPerson(string Given, string Family, string Parent, string School, string Address, int N)
{
    private static readonly string[] GivenNames = ["Alfie", "Will", "Grace", "Summer", "Mark", "Hope", "Ann", "Siân", "Mohammed", "Zoë", "Oluwaseun", "Kayden", "Rose", "Jack", "Li"];
    private static readonly string[] FamilyNames = ["Quennell", "O’Brien", "Smith-Jones", "Okonkwo", "Hussain", "Will", "Szczepański", "Ng", "Thistlethwaite", "Marsh"];
    private static readonly string[] Parents = ["Dawn Ettrick, mother", "Jo Haddenham (father)", "Mrs Busola Adeleke", "Grace Pell, nan"];
    private static readonly string[] Schools = ["Fernleigh Academy", "The Marches School", "St Wilfrid’s RC", "Blackmoor High"];
    private static readonly string[] Streets = ["14 Larkspur Rise, Dawley", "Flat 2, Tern House, Mill Bank", "9 Ketley Brook"];

    public const string SocialWorker = "Imogen Tarrant";
    public const string Officer = "PC 3391 Wexcombe";

    public static PlantedPerson Number(int i) => new(
        GivenNames[i % GivenNames.Length], FamilyNames[i % FamilyNames.Length], Parents[i % Parents.Length], Schools[i % Schools.Length], Streets[i % Streets.Length], i);

    public DateOnly Born => new DateOnly(2010, 1, 1).AddDays(N);

    public string Pnc => $"24/{70000 + N}Z";

    public string Phone => $"07700 9{10000 + N}";

    public string Victim => $"Bettany Crosswell{N}";

    public string Reference => $"22/{10000 + N}/24";

    /// <summary>What stands in a member that names somebody; null for a free text.</summary>
    public string? Known(Type owner, string member) => (owner.Name, member) switch
    {
        (nameof(PersonName), "Given") => Given,
        (nameof(PersonName), "Family") => Family,
        (nameof(Identifier), _) => Pnc,
        (nameof(ChildParticulars), nameof(ChildParticulars.Address)) => Address,
        (nameof(ChildParticulars), nameof(ChildParticulars.ParentOrCarer)) => Parent,
        (nameof(ChildParticulars), nameof(ChildParticulars.School)) => School,
        (_, "Name" or "NamedContact") => Victim,
        (_, "CrimeReference" or "ProsecutorReference") => Reference,
        (_, "OfficerInTheCase" or "Officer" or "Prosecutor" or "SocialWorker") => Officer,
        (_, "Contact" or "ParentContact") => Phone,
        (_, "Court") => "Fernleigh Magistrates",
        (_, "Language") => "Polish",
        (_, "Where" or "Place") => Address,
        _ => null,
    };

    /// <summary>Somebody known, as people write of them.</summary>
    public string Mentioned(int n) => (n % 8) switch
    {
        0 => $"It was said that {Given} knew.",
        1 => $"{Family.ToUpperInvariant()}, {Given} came late.",
        2 => $"The call was from {Parent.Split(',', '(')[0].Trim()}’s phone, {Phone}.",
        3 => $"Seen at {Address.Split(',')[0]} and {School}.",
        4 => $"{Victim} and PC Wexcombe agree; ref {Reference}.",
        5 => $"See z.q and m.hart, or Zachariah Quimby and Morgan Hartwell.",
        6 => $"Born {Born:d MMMM yyyy}, PNC {Pnc}.",
        _ => $"Imogen Tarrant visits {Given}’s family.",
    };

    /// <summary>What tells who they are: names as words with a capital, numbers and places as they are.</summary>
    public IReadOnlyList<string> Telling { get; } =
    [
        Given, Family, Parent.Split(',', '(')[0].Trim().Split(' ')[^1], School, Address, Address.Split(',')[0], $"Bettany Crosswell{N}", "Bettany", $"22/{10000 + N}/24", "Wexcombe", "3391", "Tarrant", "Imogen",
        "z.q", "m.hart", "Quimby", "Hartwell", $"{70000 + N}Z", $"07700 9{10000 + N}", $"{new DateOnly(2010, 1, 1).AddDays(N):d MMMM yyyy}",
    ];

    /// <summary>What of that can be read.</summary>
    public IEnumerable<string> Leaks(string read) =>
        Telling.Where(known => Regex.IsMatch(read, $@"(?<![\p{{L}}\p{{Nd}}]){Regex.Escape(known)}(?![\p{{L}}\p{{Nd}}])"));
}
