using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Shared;
using OocdPanel.Domain.Tests.Reference;

namespace OocdPanel.Domain.Tests.Victims;

/// <summary>A case with one victim, and those who act for them.</summary>
internal static class Harmed
{
    public static readonly VictimDetails Adult = new(VictimDetails.Person, "adult", false, "phone");
    public static readonly VictimDetails Child = new(VictimDetails.Person, VictimDetails.Child, true, null);
    public static readonly VictimDetails Business = new(VictimDetails.Business, null, false, "email");

    public static readonly Policy Usual = Sample.PolicyOf("default", "standard-1", Sample.Always);
    public static readonly Policy PoliceFirst = Usual with { VictimFirstContact = Policy.PoliceFirst };

    /// <summary>The history with one victim on its referral.</summary>
    public static CaseEvent[] With(CaseEvent[] history, params CaseEvent[] then) => [.. history.From(referral => referral with { Victims = [new(1, "Sam Sample", "01632 960001")] }), .. then];

    public static Act By(string role) => Any.Act(new(role), Any.Referral) with { Role = role };

    public static Act Worker => By(Roles.VictimWorker);

    public static Act Officer => By(Roles.SecondedOfficer);

    public static ContactAttempted Attempt(bool reached, bool byPolice = false, DateOnly? on = null) => new(1, on ?? Any.Referral, "phone", reached, null, byPolice);

    public static ContactConsentRecorded Consent(bool given) => new(1, given, Any.Referral);
}
