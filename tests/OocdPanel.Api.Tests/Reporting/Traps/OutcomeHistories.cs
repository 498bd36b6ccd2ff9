using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Tests.Reporting.Traps;

/// <summary>Writes histories of what children were given: each call is what commands would have recorded on a day.</summary>
internal sealed class OutcomeHistories
{
    private static readonly UserId Somebody = new("s.body");

    private readonly List<Recorded> recorded = [];

    /// <summary>In the order in which it was recorded.</summary>
    public IEnumerable<Recorded> All => recorded.OrderBy(group => group.On);

    public static DateOnly Day(string day) => Histories.Day(day);

    /// <summary>A child of Shropshire, or of another district, registered long ago.</summary>
    public ChildId Child(string district = "E06000051", string ethnicity = "white-british")
    {
        var id = new ChildId(Guid.NewGuid());
        Record("2022-01-10", Change.To(id, new ChildRegistered(new("Trap", "Child"), new(2008, 1, 1), "male", new(ethnicity), new(district), [])));
        return id;
    }

    /// <summary>A case for an offence, referred ten days after it.</summary>
    public CaseId Refer(ChildId child, string offenceOn, string area = "shropshire", string district = "E06000051", int offences = 1)
    {
        var (id, on) = (new CaseId(Guid.NewGuid()), Day(offenceOn));
        var offence = new OffenceOnCase(new("shoplifting"), "theft", "either-way", on, 14, 2, "illustrative", null);
        recorded.Add(new(on.AddDays(10),
        [
            Change.To(child, new ChildReferred(id, new(district), [])),
            Change.To(id, new ReferralSubmitted(
                child, new(area), new(district), "police", "CR/1", "PC 1", "full", true, [.. Enumerable.Repeat(offence, offences)], [], Somebody, on.AddDays(10))),
        ]));
        return id;
    }

    /// <summary>A new case, twenty days before, whose disposal is given on the day.</summary>
    public CaseId Give(ChildId child, string disposal, string on, string area = "shropshire", string district = "E06000051")
    {
        var id = Refer(child, Day(on).AddDays(-30).ToString("yyyy-MM-dd", null), area, district);
        Give(id, child, disposal, on);
        return id;
    }

    /// <summary>Decided, confirmed and given on one day.</summary>
    public void Give(CaseId id, ChildId child, string disposal, string on)
    {
        var (code, day) = (new DisposalCode(disposal), Day(on));
        var decision = new PanelDecision(code, "Reasons", [], 2, null, null, [], new LeadOffence(new("shoplifting"), "theft", day.AddDays(-30)), "illustrative", true, "standard-1", 1);
        Record(on,
            Change.To(id, new PanelDecisionRecorded(new(Guid.NewGuid()), Somebody, decision)),
            Change.To(id, new DecisionConfirmed(code, Somebody)),
            Change.To(id, new DisposalDelivered(code, Somebody, day, "Office", 15)),
            Change.To(child, new DisposalReceived(id, code, day, false)));
    }

    public void GiveOutside(ChildId child, string disposal, string on, string told)
    {
        Record(told, Change.To(child, new DisposalGivenOutside(new(disposal), Day(on), OutsideDisposal.Police, null, "Reasons", Day(told), new("shropshire"), 15)));
    }

    /// <param name="order">Null where the child was not convicted.</param>
    public void Court(ChildId child, string? order, string on, string? learnt = null, string? offenceOn = null, string area = "shropshire")
    {
        Record(learnt ?? on, Change.To(child, new CourtOutcomeRecorded(
            "Youth court", Day(on), "Theft", offenceOn is null ? Day(on).AddDays(-60) : Day(offenceOn), order is null ? "not-convicted" : ChildOutcome.Convicted, order, new(area), 15)));
    }

    /// <summary>The child’s first outcome is appealed, which was given on a case of ours.</summary>
    public void Appeal(ChildId child, CaseId id, string given, string? changedTo, string on) => Record(on,
        Change.To(child, new OutcomeAppealed(1, changedTo is null ? RecordAppeal.Quashed : RecordAppeal.Changed, changedTo, "Crown Court", Day(on), "Reasons")),
        Change.To(id, new DisposalAppealed(Day(given), changedTo is null ? RecordAppeal.Quashed : RecordAppeal.Changed, Day(on))));

    public void Merge(ChildId stays, ChildId other, string on) =>
        Record(on, Change.To(stays, new ChildAbsorbed(other, "Reasons")), Change.To(other, new ChildMergedInto(stays, "Reasons")));

    public void Transfer(CaseId id, string to, string on, string told) =>
        recorded.Add(new(Day(told), [Change.To(id, new CaseTransferred(new("shropshire"), new(to), "Moved"))], Day(on)));

    public void Record(string on, params Change[] changes) => recorded.Add(new(Day(on), changes));
}
