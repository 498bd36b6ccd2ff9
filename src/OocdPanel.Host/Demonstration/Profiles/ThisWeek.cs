using OocdPanel.Domain.Shared;

namespace OocdPanel.Host.Demonstration.Profiles;

/// <summary>One case left at each stage, dated so that the last thing that happened was shortly before the day of loading.</summary>
internal static class ThisWeek
{
    private static readonly DemoStop[] Stops = [.. Enum.GetValues<DemoStop>().Where(stop => stop != DemoStop.Closed)];

    public static IReadOnlyList<DemoCase> Cases(DateOnly today)
    {
        var children = new DemoChildren(52);
        return [.. Stops.Select((stop, i) => Case(stop, i, today, children))];
    }

    private static DemoCase Case(DemoStop stop, int i, DateOnly today, DemoChildren children)
    {
        var (given, family, sex, ethnicity) = children.Next();
        var yesterday = today.AddDays(-1);
        DemoCase Ending(DateOnly ends) => new(
            $"this-week/{i + 1:00}", new AreaCode("shropshire"), new DistrictCode("E06000051"), given, family,
            children.Aged(14, today.AddDays(-60)), sex, ethnicity, new OffenceCode("common-assault"), 0, i % 2 == 0,
            new DisposalCode(i % 2 == 0 ? "outcome-22" : "community-resolution"), null, ends, 8, true, stop);

        // Start late enough, then move earlier until everything the case has been through lies in the past.
        var found = Ending(today.AddDays(120));
        while (LastDay(found) > yesterday)
            found = found with { Ends = found.Ends.AddDays(-1) };
        return found;
    }

    private static DateOnly LastDay(DemoCase c) => c.Stop switch
    {
        DemoStop.Referred => c.Referred,
        DemoStop.Screened => c.Referred.AddDays(1),
        DemoStop.Allocated => c.Referred.AddDays(2),
        DemoStop.Assessed => c.Referred.AddDays(9),
        DemoStop.Countersigned => c.Referred.AddDays(10),
        DemoStop.Listed => c.Heard.AddDays(-7),
        DemoStop.Decided => c.Heard,
        DemoStop.Confirmed => c.Heard.AddDays(1),
        DemoStop.Delivered => c.Delivered,
        _ => c.Starts.AddDays(7),
    };
}
