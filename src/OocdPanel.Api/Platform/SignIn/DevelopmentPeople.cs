using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Platform.SignIn;

/// <summary>Invented people of a service in Development, one for each part of the journey.</summary>
public static class DevelopmentPeople
{
    public sealed record Described(string Name, string Does, Person Person)
    {
        /// <summary>With an invented address.</summary>
        public KnownPerson Known => new(Person, Name, $"{Person.User}@example.org");
    }

    public static IReadOnlyList<Described> All { get; } =
    [
        Of("o.reid", "Olivia Reid", "Police officer", Roles.ReferringOfficer, "police"),
        Of("s.cole", "Sam Cole", "Police officer seconded to the youth justice service", Roles.SecondedOfficer, "police"),
        Of("d.marsh", "Dana Marsh", "Police sergeant who confirms decisions", Roles.PoliceDecisionMaker, "police"),
        Of("n.frost", "Nia Frost", "Police inspector who resolves disagreements", Roles.PoliceDecisionMaker, "police"),
        Of("p.okoye", "Priya Okoye", "Youth justice practitioner", Roles.YjsPractitioner, "yjs"),
        Of("q.lane", "Quinn Lane", "Youth justice practitioner", Roles.YjsPractitioner, "yjs"),
        Of("m.hart", "Morgan Hart", "Youth justice manager", Roles.YjsManager, "yjs"),
        Of("c.diaz", "Chris Diaz", "Chair of the panel", Roles.PanelChair, "yjs"),
        Of("h.wu", "Hana Wu", "Panel member from health", Roles.PanelMember, "health"),
        Of("e.ford", "Elis Ford", "Panel member from education", Roles.PanelMember, "education"),
        Of("v.ames", "Vic Ames", "Victim worker", Roles.VictimWorker, "victim-services"),
        Of("r.vale", "Rhian Vale", "Records manager", Roles.RecordsManager, "yjs"),
        Of("a.stone", "Ari Stone", "Analyst", Roles.Analyst, "yjs"),
        Of("l.byrne", "Lena Byrne", "Leads scrutiny for the police and crime commissioner", Roles.ScrutinyLead, "other"),
        Of("j.novak", "Jana Novak", "Magistrate on the scrutiny panel", Roles.ScrutinyMember, "other"),
        Of("i.shah", "Imran Shah", "Prosecutor on the scrutiny panel", Roles.ScrutinyMember, "other"),
        Of("k.amin", "Kamal Amin", "Community member of the scrutiny panel", Roles.ScrutinyMember, "community-volunteer"),
        Of("t.adeyemi", "Tola Adeyemi", "Administrator of areas, policy and reference data", Roles.Administrator, "yjs"),
    ];

    private static Described Of(string user, string name, string does, string role, string agency) => new(
        name, does,
        new Person(
            new UserId(user), [role],
            [new("west-mercia"), new("cumbria"), new("cumberland"), new("westmorland-and-furness"), new("warwickshire"), new("westminster")],
            new AgencyCode(agency)));
}
