using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Scrutiny.Redacting;

/// <summary>Who is who in a history under review: everybody by one name throughout, numbered in the order in which they appear.</summary>
public sealed class Cast
{
    public const string Child = "Child A";
    private const string Place = "a place in the district";

    private readonly Dictionary<UserId, string> users = [];
    private readonly Dictionary<string, string> named = [];
    private readonly Dictionary<string, int> numbers = [];
    private readonly Dictionary<UserId, (string Role, AgencyCode? Agency)> acted = [];
    private readonly Dictionary<UserId, string> displayed;

    /// <param name="history">All of it, in the order of the log.</param>
    /// <param name="staff">Everybody who uses the service.</param>
    public Cast(IReadOnlyList<Happened> history, IReadOnlyList<StaffName> staff)
    {
        displayed = staff.GroupBy(person => person.User).ToDictionary(same => same.Key, same => same.Last().DisplayName);
        foreach (var happened in history)
            acted.TryAdd(happened.By, (happened.Role, happened.Agency));
        foreach (var happened in history)
        {
            foreach (var member in EventMember.In(happened.Data))
                Appears(member);
            Of(happened.By, null, null);
        }
        foreach (var person in staff)
            AddStaff(person);
    }

    internal KnownWords Known { get; } = new();

    internal IReadOnlySet<DateOnly> Born { get; private set; } = new HashSet<DateOnly>();

    /// <summary>Everybody who did something in the history, or is named by it as somebody who did.</summary>
    public IReadOnlyCollection<UserId> Users => users.Keys;

    /// <summary>Officer 2, Practitioner 1: as whom they appear first.</summary>
    public string Of(UserId user) => Of(user, null, null);

    internal string Of(UserId user, string? member, AgencyCode? agency)
    {
        if (users.TryGetValue(user, out var known))
            return known;
        var (role, from) = acted.TryGetValue(user, out var did) ? did : (null, agency);
        var part = role is null ? PartOf(member) : PartAs(role);
        var seat = part == "Panel member" && (agency ?? from) is { } sits ? $" ({sits.Value.Replace('-', ' ')})" : "";
        return users[user] = Numbered(part) + seat;
    }

    /// <summary>What stands in the place of a member that names somebody or something.</summary>
    internal string Of(Identity identity, EventMember member) => identity switch
    {
        Identity.Child => Child,
        Identity.Born => "[date of birth]",
        Identity.Parent => Named(member.Value, "Parent or carer"),
        Identity.SocialWorker => Named(member.Value, "Social worker"),
        Identity.Victim => $"Victim {NumberOf(member.Of)}",
        Identity.VictimsContact => $"Contact of victim {NumberOf(member.Of)}",
        Identity.Officer => Named(member.Value, "Officer"),
        Identity.Adult => Named(member.Value, "Appropriate adult"),
        Identity.School => "a school",
        Identity.Place => Place,
        Identity.Court => "a court",
        Identity.Prosecutor => "a prosecutor",
        Identity.Contact => "[contact]",
        Identity.Language => "another language",
        _ => "[reference]",
    };

    private void Appears(EventMember member)
    {
        if (member.Value is UserId user)
        {
            Of(user, member.Name, (member.Of as PanelMember)?.Agency ?? (member.Of as ViewRecorded)?.Agency ?? (member.Of as PanelViewRecorded)?.Agency);
            return;
        }
        if (member.Marking != Marking.Personal || IdentityMembers.Of(member.Owner, member.Name) is not { } identity)
            return;
        var @as = Of(identity, member);
        switch (member.Value)
        {
            case PersonName name:
                Known.AddPerson(name.ToString(), @as);
                break;
            case DateOnly born:
                Born = new HashSet<DateOnly>(Born) { born };
                break;
            case IEnumerable<Identifier> identifiers:
                foreach (var identifier in identifiers)
                    Known.AddExact(identifier.Value, @as);
                break;
            case string text when identity is Identity.Victim && IsBusiness(member.Of):
                Known.AddPlace(text, @as);
                break;
            case string text when identity is Identity.School or Identity.Place or Identity.Court:
                Known.AddPlace(text, @as);
                break;
            case string text when identity is Identity.Contact or Identity.Reference:
                Known.AddExact(text, @as);
                break;
            case string text when identity is not Identity.Language:
                Known.AddPerson(text, @as);
                break;
        }
    }

    /// <summary>Those of the case by every part of their name; everybody else of the service by the whole of it.</summary>
    private void AddStaff(StaffName person)
    {
        var onCase = users.TryGetValue(person.User, out var @as);
        Known.AddExact(person.User.Value, @as ?? "a member of staff");
        if (onCase)
            Known.AddPerson(person.DisplayName, @as!);
        else
            Known.AddExact(person.DisplayName, "a member of staff");
    }

    /// <summary>The same person under the same name; an officer who is known as a user is that user.</summary>
    private string Named(object written, string part)
    {
        var key = TextWord.PlainOf((string)written);
        if (named.TryGetValue(key, out var known))
            return known;
        var names = TextWord.Of((string)written).Where(word => word.Capital && !CommonWords.Contains(word.Plain)).Select(word => word.Plain).ToHashSet();
        var same = part == "Officer" ? displayed.FirstOrDefault(user => acted.ContainsKey(user.Key) && TextWord.Of(user.Value) is { Count: > 1 } its && names.Contains(its[^1].Plain)).Key : default;
        return named[key] = same.Value is null ? named.FirstOrDefault(other => key.Contains(other.Key, StringComparison.Ordinal) || other.Key.Contains(key, StringComparison.Ordinal)).Value ?? Numbered(part) : Of(same);
    }

    private string Numbered(string part) => $"{part} {numbers[part] = numbers.GetValueOrDefault(part) + 1}";

    private static string PartAs(string role) => role switch
    {
        Roles.ReferringOfficer or Roles.SecondedOfficer or Roles.PoliceDecisionMaker => "Officer",
        Roles.YjsPractitioner => "Practitioner",
        Roles.YjsManager => "Manager",
        Roles.PanelChair => "Panel chair",
        Roles.PanelMember => "Panel member",
        Roles.VictimWorker => "Victim worker",
        Roles.RecordsManager => "Records manager",
        _ => "Member of staff",
    };

    private static string PartOf(string? member) => member switch
    {
        "SubmittedBy" or "Officer" or "DecisionMaker" => "Officer",
        "Practitioner" or "Assessor" => "Practitioner",
        "Manager" => "Manager",
        "Chair" => "Panel chair",
        "User" or "Member" => "Panel member",
        _ => "Member of staff",
    };

    private static int NumberOf(object of) => of switch { VictimOnCase victim => victim.Number, IAboutVictim about => about.Victim, _ => 1 };

    private static bool IsBusiness(object of) => of is VictimAdded { Details.Kind: VictimDetails.Business } or VictimDescribed { Details.Kind: VictimDetails.Business };
}
