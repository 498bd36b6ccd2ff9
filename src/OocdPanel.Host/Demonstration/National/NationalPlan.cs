using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Host.Demonstration.National;

/// <summary>
/// How many cases come to which meeting: in every area on every Wednesday of ten years, as far as there are areas; on fewer
/// where there would be only a few cases for each. A meeting is left out where its area begins or ends while its cases last.
/// </summary>
/// <param name="Cases">How many there are in all.</param>
/// <param name="Until">The day of loading: nothing happens from it on.</param>
internal sealed record NationalPlan(int Cases, DateOnly Until)
{
    private const int Years = 10;
    private const int MostAtOnce = 48;
    private const int FewestAtOnce = 12;

    /// <summary>Days before the first and after the last thing that happens in a case, counted from its meeting.</summary>
    public const int Before = 63, After = 154;

    /// <summary>In the order of their days.</summary>
    public IEnumerable<NationalMeeting> Meetings(ReferenceData reference)
    {
        var places = Spread([.. Places(reference)], Math.Max(1, Cases / FewestAtOnce));
        var (number, first) = (0, 0);
        for (var i = 0; i < places.Length; i++)
        {
            var end = (int)((i + 1L) * Cases / places.Length);
            for (; first < end; number++)
            {
                var cases = Math.Min(end - first, MostAtOnce);
                yield return new NationalMeeting(number, places[i].Area, places[i].On, first, cases);
                first += cases;
            }
        }
    }

    /// <summary>Whether the area is there from before what leads to a meeting until after what follows from it, or until today.</summary>
    public bool Lasts(ReferenceData reference, AreaCode area, DateOnly from, DateOnly meeting) =>
        reference.Areas.Find(area, from.AddDays(-Before)).Found
        && reference.Areas.Find(area, Earlier(meeting.AddDays(After), Until)).Found;

    /// <summary>At most so many of them, from the first to the last.</summary>
    private static T[] Spread<T>(T[] places, int most) => places.Length <= most ? places : [.. Enumerable.Range(0, most).Select(i => places[(long)i * places.Length / most])];

    /// <summary>Each week another area comes first, so that those chosen from them are of all areas.</summary>
    private IEnumerable<(AreaCode Area, DateOnly On)> Places(ReferenceData reference)
    {
        for (var on = DemoCase.WednesdayBefore(Until.AddYears(-Years)).AddDays(7); on <= Until; on = on.AddDays(7))
        {
            var areas = reference.Areas.InForce(on).Where(area => Lasts(reference, area.Code, on, on)).ToArray();
            for (var i = 0; i < areas.Length; i++)
                yield return (areas[(i + (on.DayNumber / 7)) % areas.Length].Code, on);
        }
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}

/// <summary>A meeting in an area and the cases that first come to it.</summary>
/// <param name="First">The number of the first of them, among all.</param>
internal sealed record NationalMeeting(int Number, AreaCode Area, DateOnly On, int First, int Cases)
{
    public string Key => $"national/{Number}";
}
