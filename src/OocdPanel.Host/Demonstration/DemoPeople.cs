using OocdPanel.Api.Platform;
using OocdPanel.Api.Platform.SignIn;

namespace OocdPanel.Host.Demonstration;

/// <summary>Who does what in the demonstration: the people one can sign in as.</summary>
internal static class DemoPeople
{
    public static Person Officer { get; } = Find("o.reid");
    public static Person Seconded { get; } = Find("s.cole");
    public static Person Sergeant { get; } = Find("d.marsh");
    public static Person Manager { get; } = Find("m.hart");
    public static Person Auditor { get; } = Find("k.north");
    public static Person Chair { get; } = Find("c.diaz");
    public static Person VictimWorker { get; } = Find("v.ames");
    public static Person ScrutinyLead { get; } = Find("l.byrne");

    private static readonly Person[] Practitioners = [Find("p.okoye"), Find("q.lane")];

    /// <summary>Members of every panel, by agency.</summary>
    public static IReadOnlyList<(Person Person, string Agency)> Members { get; } =
        [(Seconded, "police"), (Chair, "yjs"), (Find("h.wu"), "health"), (Find("e.ford"), "education")];

    public static Person Practitioner(DemoWork work) => Practitioners[work.Seed % Practitioners.Length];

    private static Person Find(string user) => DevelopmentPeople.All.Single(person => person.Person.User.Value == user).Person;
}
