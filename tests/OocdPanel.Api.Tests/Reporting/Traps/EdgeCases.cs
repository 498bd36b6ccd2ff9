using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;
using static OocdPanel.Api.Tests.Reporting.Traps.HandMade;

namespace OocdPanel.Api.Tests.Reporting.Traps;

/// <summary>What the histories of EXPECTED-edges.md are made of: a child of 14 where nothing else is said.</summary>
internal sealed record EdgeCases(HandMade Made)
{
    public static OffenceOnCase Offence(string code, string on, int age = 14, int gravity = 2, string group = "theft") =>
        new(new(code), group, "either-way", Day(on), age, gravity, "illustrative", null);

    /// <param name="child">A child that is known already; null for another.</param>
    /// <param name="offences">None for a theft a week before.</param>
    public HandMadeCase Refer(string on, string area, string district, ChildId? child = null, params OffenceOnCase[] offences)
    {
        var (id, day) = (new CaseId(Guid.NewGuid()), Day(on));
        var known = child ?? new ChildId(Guid.NewGuid());
        Change[] registered = child is null ? [Change.To(known, new ChildRegistered(new("Some", "Trap"), day.AddYears(-14).AddDays(-100), "male", new("white-british"), new(district), []))] : [];
        Made.Add(on,
        [
            .. registered,
            Change.To(known, new ChildReferred(id, new(district), [])),
            Change.To(id, new ReferralSubmitted(
                known, new(area), new(district), "police", "CR/1", "PC 1", "full", true,
                offences.Length > 0 ? offences : [Offence("shoplifting", day.AddDays(-7).ToString("yyyy-MM-dd", null))], [], Somebody, day)),
        ]);
        return new(Made, id, known);
    }

    /// <summary>Referred, decided and confirmed.</summary>
    public HandMadeCase Decide(string referred, string area, string district, string disposal, string decided, string confirmed) =>
        Refer(referred, area, district).Do(decided, Decided(disposal)).Do(confirmed, Confirmed(disposal));

    /// <summary>Delivered, and put on the child’s record.</summary>
    public void Give(HandMadeCase one, string disposal, string on, int age = 14) => Made.Add(on,
    [
        Change.To(one.Id, new DisposalDelivered(new(disposal), Somebody, Day(on), "Office", age)),
        Change.To(one.Child, new DisposalReceived(one.Id, new(disposal), Day(on), false)),
    ]);

    public ProgrammeId Carry(HandMadeCase one, string area, string disposal, string started, string ended, bool completed, int age = 14)
    {
        var programme = new ProgrammeId(Guid.NewGuid());
        var type = TrapDatabase.Reference.Disposals.InForce(new DisposalCode(disposal), Day(started))!.KpiType!;
        Made.Add($"{started} 13:00",
        [
            Change.To(programme, new PlanAgreed(one.Id, one.Child, new(area), new(disposal), type, Day(started), age, [], Somebody)),
            Change.To(one.Id, new ProgrammeAgreed(programme)),
        ]);
        Made.Add(ended,
        [
            Change.To(programme, new ProgrammeEnded(completed, Day(ended), age, completed ? null : "Reason", "Evidence", "Exit plan")),
            Change.To(one.Id, new ProgrammeFinished(programme, completed, Day(ended))),
        ]);
        return programme;
    }

    public void Transfer(HandMadeCase one, ProgrammeId programme, string from, string to, string on, string told) => Made.Add(on,
    [
        Change.To(one.Id, new CaseTransferred(new(from), new(to), "Moved")),
        Change.To(programme, new ProgrammeTransferred(new(from), new(to), Day(on))),
    ], told);
}
