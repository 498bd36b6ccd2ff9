using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;
using OocdPanel.Host.Demonstration.Profiles;

namespace OocdPanel.Host.Demonstration.National;

/// <summary>
/// The cases of one meeting, the same every time: outcomes as West Mercia’s 99, victims as Westminster’s 43. Every ninth is
/// prevention, and some children come back half a year to a year later.
/// </summary>
internal static class NationalCases
{
    /// <summary>What was given before there was outcome 22.</summary>
    private const string BeforeOutcome22 = "community-resolution";

    private static readonly AreaCode PoliceContactFirst = new("westminster");

    public static List<DemoStep> Steps(NationalPlan plan, NationalMeeting meeting, ReferenceData reference)
    {
        var children = new DemoChildren(meeting.Number);
        var (cases, prevention) = (new List<DemoCase>(), new List<DemoPrevention>());
        var again = meeting.On.AddDays(7 * children.Number(26, 52));
        var mayReturn = again.AddDays(NationalPlan.After) < plan.Until && plan.Lasts(reference, meeting.Area, meeting.On, again);
        var back = 0;
        for (var i = 0; i < meeting.Cases; i++)
        {
            var number = meeting.First + i;
            var key = $"{meeting.Key}/{i + 1:00}";
            if (number % 9 == 8)
                prevention.Add(Prevention(key, meeting, reference, children));
            else if (mayReturn && number % 7 == 3 && back < cases.Count && cases[back].SameChildAs is null && cases[back].Born.AddYears(18) > again.AddDays(60))
                cases.Add(Case(key, again, cases[back++], number, reference, children));
            else
                cases.Add(Case(key, meeting.On, First(key, meeting, reference, children), number, reference, children));
        }

        return [.. DemoLoader.Steps(cases, prevention.SelectMany(PreventionScript.Steps)).TakeWhile(step => step.At < Api.Platform.UkTime.Moment(plan.Until, TimeOnly.MinValue))];
    }

    private static DemoCase First(string key, NationalMeeting meeting, ReferenceData reference, DemoChildren children)
    {
        var (given, family, sex, ethnicity) = children.Next();
        return new DemoCase(
            key, meeting.Area, District(meeting, reference, children), given, family, children.Aged(children.Number(12, 16), meeting.On.AddDays(-30)), sex, ethnicity,
            default, 0, false, default, null, default, 0, false);
    }

    /// <summary>A case of that child, heard on that day.</summary>
    private static DemoCase Case(string key, DateOnly heard, DemoCase child, int number, ReferenceData reference, DemoChildren children)
    {
        var (disposal, completed) = children.Pick(WestMercia202324.Outcomes);
        if (reference.Disposals.InForce(new(disposal), heard.AddDays(-NationalPlan.Before)) is null)
            disposal = BeforeOutcome22;
        var weeks = children.Number(6, 12);
        var victim = number % 3 != 0;
        return child with
        {
            Key = key,
            SameChildAs = child.Key == key ? null : child.Key,
            Offence = new OffenceCode(WestMercia202324.OffenceFor(disposal, children)),
            HasVictim = victim,
            Victims = victim && child.Area == PoliceContactFirst ? [children.Pick(Westminster.Stories)] : [],
            Disposal = new DisposalCode(disposal),
            Ends = heard.AddDays(children.Number(5, 9) + (7 * weeks)),
            Weeks = weeks,
            Completed = completed,
            Afterwards = disposal == "outcome-22" && !completed ? new DisposalCode("outcome-21") : null,
            HighRisk = number % 12 == 5,
            Onward = number % 5 == 3 ? "Turnaround" : null,
            Helped = number % 4 == 0 ? children.Number(3, 5) : null,
        };
    }

    private static DemoPrevention Prevention(string key, NationalMeeting meeting, ReferenceData reference, DemoChildren children)
    {
        var (given, family, sex, ethnicity) = children.Next();
        return new DemoPrevention(
            key, meeting.Area, District(meeting, reference, children), given, family, children.Aged(children.Number(11, 15), meeting.On.AddDays(-30)), sex, ethnicity,
            meeting.On.AddDays(-28), children.Number(6, 12), "Out late with older boys, and missing lessons.");
    }

    private static DistrictCode District(NationalMeeting meeting, ReferenceData reference, DemoChildren children) =>
        children.Pick([.. reference.Areas.Districts(meeting.On.AddDays(-35)).Where(district => district.Area == meeting.Area)]).Code;
}
