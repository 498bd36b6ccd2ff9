using OocdPanel.Api.Platform;
using OocdPanel.Api.Platform.SignIn;
using OocdPanel.Domain.Shared;
using OocdPanel.Testing;

namespace OocdPanel.Api.Tests.Journeys;

/// <summary>Those who take a case through the service, each in one role, in West Mercia; those who assess also in Westmorland and Furness, which has a clinic.</summary>
public static class People
{
    public static readonly Person Officer = In("o.reid", Roles.ReferringOfficer, "police", "westmorland-and-furness");
    public static readonly Person OtherOfficer = In("o.other", Roles.ReferringOfficer, "police");
    public static readonly Person Seconded = In("s.cole", Roles.SecondedOfficer, "police", "westmorland-and-furness");
    public static readonly Person Sergeant = In("d.marsh", Roles.PoliceDecisionMaker, "police");
    public static readonly Person Inspector = In("n.frost", Roles.PoliceDecisionMaker, "police");
    public static readonly Person Practitioner = In("p.okoye", Roles.YjsPractitioner, "yjs", "westmorland-and-furness");
    public static readonly Person OtherPractitioner = In("q.lane", Roles.YjsPractitioner, "yjs");
    public static readonly Person Manager = In("m.hart", Roles.YjsManager, "yjs", "westmorland-and-furness");
    public static readonly Person Chair = In("c.diaz", Roles.PanelChair, "yjs");
    public static readonly Person OtherChair = In("c.other", Roles.PanelChair, "yjs");
    public static readonly Person Member = In("h.wu", Roles.PanelMember, "health");
    public static readonly Person OtherMember = In("h.other", Roles.PanelMember, "health");
    public static readonly Person VictimWorker = In("v.ames", Roles.VictimWorker, "victim-services");
    public static readonly Person RecordsManager = In("r.vale", Roles.RecordsManager, "yjs");
    public static readonly Person Analyst = In("a.stone", Roles.Analyst, "yjs");
    public static readonly Person Administrator = In("t.adeyemi", Roles.Administrator, "yjs");
    public static readonly Person ScrutinyLead = In("l.byrne", Roles.ScrutinyLead, "pcc");
    public static readonly Person ScrutinyMember = In("j.novak", Roles.ScrutinyMember, "magistrates");
    public static readonly Person OtherScrutinyMember = In("k.amin", Roles.ScrutinyMember, "community");

    /// <summary>The same role, in an area that no case of a journey belongs to.</summary>
    public static Person Elsewhere(this Person person) => person with { User = new UserId(person.User.Value + ".far"), Areas = [new AreaCode("warwickshire")] };

    public static Person As(this Person person, params string[] roles) => person with { Roles = roles };

    public static string Token(this Person person) =>
        DevelopmentToken.Mint(person, DevelopmentKey.In(TestHost.Keys), TimeProvider.System);

    private static Person In(string user, string role, string agency, params string[] also) =>
        new(new UserId(user), [role], [new AreaCode("west-mercia"), .. also.Select(AreaCode.From)], new AgencyCode(agency));
}
