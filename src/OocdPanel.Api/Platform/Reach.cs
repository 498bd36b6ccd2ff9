using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Platform;

/// <summary>Over which records a role reaches. What is out of reach does not exist for the person who asks.</summary>
public static class Reach
{
    public static readonly Result.Forbidden NotAllocated = new(
        "not-allocated-to-you", "The case is allocated to another practitioner.", "Ask a manager to allocate it to you.");

    /// <summary>Roles that come to the cases of their own areas.</summary>
    private static readonly HashSet<string> OwnAreas =
    [
        Roles.SecondedOfficer, Roles.PoliceDecisionMaker, Roles.YjsPractitioner, Roles.YjsManager, Roles.VictimWorker,
    ];

    /// <summary>The records manager answers for every record, wherever it is.</summary>
    public static bool Case(string role, Work work) =>
        role == Roles.RecordsManager ||
        (OwnAreas.Contains(role) ? work.Person.Covers(work.Case.Area, work.Reference, work.Today) :
        role == Roles.ReferringOfficer ? work.Case.SubmittedBy == work.Person.User :
        role is Roles.PanelChair or Roles.PanelMember && work.Target.Panel is not null && Panel(role, work) && work.Panel.Packs.ContainsKey(work.Case.Id));

    /// <summary>A child who lives in an area of theirs, or has a case there.</summary>
    public static bool Child(string role, Work work) => OwnAreas.Contains(role) && Child(work.Target.Child!.Value, work);

    /// <summary>The same of any child that was read; the records manager reaches all.</summary>
    public static bool AnyChild(string role, ChildId child, Work work) => work.IsChild(child) && (role == Roles.RecordsManager || (OwnAreas.Contains(role) && Child(child, work)));

    private static bool Child(ChildId child, Work work) =>
        (work.Reference.Areas.OfDistrict(work.ChildOf(child).District, work.Today) is { Found: true, Value: var area } && work.Person.Covers(area, work.Reference, work.Today))
        || work.CasesOf(child).Any(@case => work.Person.Covers(@case.Area, work.Reference, work.Today));

    public static bool Panel(string role, Work work) => Panel(role, work, work.Panel);

    /// <summary>Whoever sits at a meeting sees it, in whichever role they came.</summary>
    public static bool Table(string role, Work work) => Panel(role, work) || work.Panel.Members.ContainsKey(work.Person.User);

    /// <summary>The lead reaches every review of the exercise; a member those that are in its sample.</summary>
    public static bool Review(string role, Work work) => role switch
    {
        Roles.ScrutinyLead => work.Exercise.Plan!.Lead == work.Person.User,
        Roles.ScrutinyMember => work.Exercise.Members.ContainsKey(work.Person.User) && work.Exercise.Sample.Values.Any(drawn => drawn.Review == work.Review.Id),
        _ => false,
    };

    public static bool Panel(string role, Work work, Panel panel) => role switch
    {
        Roles.PanelChair => panel.Chair == work.Person.User,
        Roles.PanelMember => panel.Members.ContainsKey(work.Person.User),
        _ => OwnAreas.Contains(role) && work.Person.Covers(panel.Area, work.Reference, work.Today),
    };
}
