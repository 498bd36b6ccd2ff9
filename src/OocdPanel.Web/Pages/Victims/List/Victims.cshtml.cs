using OocdPanel.Api.Victims;
using OocdPanel.Domain.Shared;
using OocdPanel.Domain.Victims;
using OocdPanel.Web.Platform;

namespace OocdPanel.Web.Pages.Victims.List;

/// <summary>The victims of a case: what is done about each, what is due, and what the person may record.</summary>
public sealed class VictimsModel : CasePage
{
    private static readonly IReadOnlyList<(string Text, string Path, IReadOnlyList<string> Roles)> Table =
    [
        ("Describe the victim", "description", new DescribeVictimSlice().Roles),
        ("Record an attempt to reach them", "attempt", new RecordContactAttemptSlice().Roles),
        ("Record whether they agree to be contacted", "consent", new RecordContactConsentSlice().Roles),
        ("Record information or support", "help", new RecordVictimHelpSlice().Roles),
        ("Record restorative justice", "restorative-justice", new RecordRestorativeJusticeSlice().Roles),
        ("Record how satisfied they are", "satisfaction", new RecordVictimSatisfactionSlice().Roles),
    ];

    public bool IsOpen => Case.Stage is not ("closed" or "withdrawn" or "ineligible");

    /// <summary>What the person may record about a victim. Whether it is allowed now is the command’s to say.</summary>
    public IEnumerable<NextSteps.Step> Acts(VictimView victim) => !IsOpen ? [] :
    [
        .. Table.Where(act => act.Roles.Intersect(Me.Roles).Any() && (act.Path != "restorative-justice" || MayGoOn(victim)) && (!IsFirst(act.Path) || IPolice || MayBeContacted(victim)))
            .Select(act => new NextSteps.Step(act.Text, $"{CaseUrl}/victims/{victim.Number}/{act.Path}")),
        .. new RecordVictimViewsSlice().Roles.Intersect(Me.Roles).Any() ? new[] { new NextSteps.Step("Record their views", $"{CaseUrl}/victims/views") } : [],
        .. !victim.DecidedWith && new RemoveVictimSlice().Roles.Intersect(Me.Roles).Any() ? new[] { new NextSteps.Step("Take them off the case, where they were added by mistake", $"{CaseUrl}/victims/{victim.Number}/removal") } : [],
    ];

    private bool IPolice => Me.Roles.Any(role => role is Roles.ReferringOfficer or Roles.SecondedOfficer);

    private static bool IsFirst(string path) => path is "attempt" or "consent";

    /// <summary>By the youth justice service; the police may ask again (R9).</summary>
    private static bool MayBeContacted(VictimView victim) => victim is { AwaitsPolice: false, Consent: not false };

    private static bool MayGoOn(VictimView victim) => RestorativeStages.After(victim.Restorative.Count == 0 ? null : victim.Restorative[^1].Stage).Count > 0;
}
