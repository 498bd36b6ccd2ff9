using System.Globalization;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Tests.Reporting.Traps;

/// <summary>Histories made event by event, for what the lines of histories.txt have no words for.</summary>
internal sealed class HandMade
{
    public static readonly UserId Somebody = new("s.body");

    private readonly List<Happening> happened = [];

    /// <summary>What happened at once.</summary>
    /// <param name="Role">Of whoever recorded it.</param>
    internal sealed record Happening(DateTimeOffset At, DateTimeOffset RecordedAt, IReadOnlyList<Change> Changes, string Role = Roles.YjsPractitioner);

    /// <summary>In the order in which it was recorded.</summary>
    public IReadOnlyList<Happening> All => [.. happened.OrderBy(one => one.RecordedAt)];

    /// <summary>A day, at noon; or a day and a time, in UTC.</summary>
    public static DateTimeOffset At(string when) =>
        DateTimeOffset.Parse(when.Length == 10 ? $"{when} 12:00" : when, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static PanelDecisionRecorded Decided(string disposal, string offenceOn = "2020-01-06") => new(new(Guid.NewGuid()), Somebody, Made(disposal, offenceOn));

    public static DecisionConfirmed Confirmed(string disposal) => new(new(disposal), Somebody);

    public static PanelDecision Made(string disposal, string offenceOn = "2020-01-06") => new(
        new(disposal), "Reasons", [], 2, null, null, [], new LeadOffence(new("shoplifting"), "theft", Day(offenceOn)), "illustrative", true, "standard-1", 1);

    /// <param name="recorded">When that was later than it happened.</param>
    public void Add(string when, IEnumerable<Change> changes, string? recorded = null, string role = Roles.YjsPractitioner) => happened.Add(new(At(when), At(recorded ?? when), [.. changes], role));

    /// <summary>A child aged 14, born on a 6 January, referred for a theft a week before.</summary>
    public HandMadeCase Refer(string on, string area, string district, int victims, ChildParticulars? particulars = null)
    {
        var child = new ChildId(Guid.NewGuid());
        Add(on, [Change.To(child, new ChildRegistered(new("Some", "Trap"), new(Day(on).Year - 15, 1, 6), "male", new("white-british"), new(district), []))]);
        return Refer(child, on, area, district, victims, particulars);
    }

    /// <summary>The same child, referred again.</summary>
    public HandMadeCase Refer(ChildId child, string on, string area, string district, int victims, ChildParticulars? particulars)
    {
        var (id, day) = (new CaseId(Guid.NewGuid()), Day(on));
        var offence = new OffenceOnCase(new("shoplifting"), "theft", "either-way", day.AddDays(-7), 14, 2, "illustrative", null);
        Add(on,
        [
            Change.To(child, new ChildReferred(id, new(district), [], particulars)),
            Change.To(id, new ReferralSubmitted(
                child, new(area), new(district), "police", "CR/1", "PC 1", "full", true, [offence],
                [.. Enumerable.Range(1, victims).Select(number => new VictimOnCase(number, "Somebody", null))], Somebody, day)),
        ]);
        return new(this, id, child);
    }
}

/// <summary>A case whose history is being made.</summary>
internal sealed record HandMadeCase(HandMade Histories, CaseId Id, ChildId Child)
{
    public HandMadeCase Do(string when, params IEnumerable<CaseEvent> events)
    {
        Histories.Add(when, events.Select(e => Change.To(Id, e)));
        return this;
    }

    /// <summary>A manager writes on the case that it is allocated.</summary>
    public HandMadeCase Allocated(string when, string? recorded = null)
    {
        Histories.Add(when, [Change.To(Id, new CaseAllocated(HandMade.Somebody))], recorded, Roles.YjsManager);
        return this;
    }

    /// <summary>The child is referred again, in Shropshire.</summary>
    public HandMadeCase Again(string on, ChildParticulars? particulars = null) => Histories.Refer(Child, on, "shropshire", "E06000051", 0, particulars);

    /// <summary>Recorded later than it happened.</summary>
    public HandMadeCase Late(string when, string recorded, params IEnumerable<CaseEvent> events)
    {
        Histories.Add(when, events.Select(e => Change.To(Id, e)), recorded);
        return this;
    }
}
