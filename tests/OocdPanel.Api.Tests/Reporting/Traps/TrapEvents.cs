using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Tests.Reporting.Traps;

/// <summary>The events that the commands of each history would have recorded, each group on its day.</summary>
internal sealed class TrapEvents(Histories histories, ReferenceData reference)
{
    private static readonly UserId Somebody = new("s.body");
    private static readonly DisposalCode Outcome22 = new("outcome-22");

    private readonly Dictionary<string, ChildId> children = histories.Children.Keys.ToDictionary(name => name, _ => new ChildId(Guid.NewGuid()));
    private readonly Dictionary<string, (CaseId Case, DateOnly Offence)> lastCases = [];
    private readonly HashSet<string> registered = [];
    private readonly List<(DateOnly On, Change[] Changes)> happened = [];

    /// <summary>In the order in which they were recorded.</summary>
    public IReadOnlyList<(DateOnly On, Change[] Changes)> All()
    {
        foreach (var line in histories.Lines)
        {
            if (line.Outside)
                GiveOutside(line);
            else if (line.Merged is var (other, separated))
                happened.Add((line.Decided, separated
                    ? [Change.To(children[other], new ChildReleased(children[line.Child], "Reasons")), Change.To(children[line.Child], new ChildSeparated(children[other], "Reasons"))]
                    : [Change.To(children[other], new ChildAbsorbed(children[line.Child], "Reasons")), Change.To(children[line.Child], new ChildMergedInto(children[other], "Reasons"))]));
            else if (line.MovedTo is { } elsewhere)
                Refer(line.Child, line.Decided, elsewhere);
            else
                Decide(line);
        }

        return [.. happened.OrderBy(group => group.On)];
    }

    private void GiveOutside(TrapLine line)
    {
        var (id, child) = (children[line.Child], histories.Children[line.Child]);
        Change[] known = registered.Add(line.Child) ? [Change.To(id, Registered(line.Child, child, child.District))] : [];
        happened.Add((line.Confirmed, [.. known, Change.To(id, new DisposalGivenOutside(
            line.Disposal, line.Decided, OutsideDisposal.Police, null, "Reasons", line.Confirmed, reference.Areas.OfDistrict(child.District, line.Decided).Value, Age.On(child.Born, line.Decided)))]));
    }

    private static ChildRegistered Registered(string name, TrapChild child, DistrictCode district) => new(new(name, "Trap"), child.Born, child.Sex, child.Ethnicity, district, []);

    private CaseId Refer(string name, DateOnly on, DistrictCode district)
    {
        var (id, child, @case) = (children[name], histories.Children[name], new CaseId(Guid.NewGuid()));
        var offence = new OffenceOnCase(new("shoplifting"), "theft", "either-way", on.AddDays(-7), Age.On(child.Born, on.AddDays(-7)), 2, "illustrative", null);
        Change[] known = registered.Add(name)
            ? [Change.To(id, Registered(name, child, district))]
            : [];
        happened.Add((on, [.. known,
            Change.To(id, new ChildReferred(@case, district, [])),
            Change.To(@case, new ReferralSubmitted(
                id, reference.Areas.OfDistrict(district, on).Value, district, "police", "CR/1", "PC 1", "full", true, [offence], [], Somebody, on))]));
        return @case;
    }

    private void Decide(TrapLine line)
    {
        var child = histories.Children[line.Child];
        if (!line.Again)
            lastCases[line.Child] = (Refer(line.Child, line.Decided.AddDays(-14), child.District), line.Decided.AddDays(-21));
        var (@case, offence) = lastCases[line.Child];
        var lead = new LeadOffence(new("shoplifting"), "theft", offence);
        var decision = new PanelDecision(line.Disposal, "Reasons", [], 2, null, null, [], lead, "illustrative", true, "standard-1", 1);
        happened.Add((line.Decided, [Change.To(@case, new PanelDecisionRecorded(new(Guid.NewGuid()), Somebody, decision))]));
        happened.Add((line.Confirmed, [Change.To(@case, new DecisionConfirmed(line.Disposal, Somebody))]));
        if (line.Started is { } started)
            Carry(line, child, @case, started);
        if (line.Finalised is { } final)
            happened.Add((final, [Change.To(@case, new Outcome22Finalised("Evidence", Somebody))]));
    }

    private void Carry(TrapLine line, TrapChild child, CaseId @case, DateOnly started)
    {
        var programme = new ProgrammeId(Guid.NewGuid());
        var type = reference.Disposals.InForce(line.Disposal, started)!.KpiType!;
        happened.Add((started, [
            Change.To(@case, new DisposalDelivered(line.Disposal, Somebody, started, "Office", Age.On(child.Born, started))),
            Change.To(programme, new PlanAgreed(
                @case, children[line.Child], reference.Areas.OfDistrict(child.District, started).Value, line.Disposal, type, started, Age.On(child.Born, started), [], Somebody)),
            Change.To(@case, new ProgrammeAgreed(programme))]));
        if (line.Ended is not { } ended)
            return;
        Change[] back = !line.Completed && line.Disposal == Outcome22 ? [Change.To(@case, new ReturnedToPanel(line.Disposal, "Not completed"))] : [];
        happened.Add((line.Recorded ?? ended, [
            Change.To(programme, new ProgrammeEnded(line.Completed, ended, Age.On(child.Born, ended), line.Completed ? null : "Reason", "Evidence", "Exit plan")),
            Change.To(@case, new ProgrammeFinished(programme, line.Completed, ended)), .. back]));
        if (line.Quashed is { } quashed)
            happened.Add((quashed, [
                Change.To(children[line.Child], new OutcomeAppealed(1, RecordAppeal.Quashed, null, "Crown Court", quashed, "Reasons")),
                Change.To(@case, new DisposalAppealed(started, RecordAppeal.Quashed, quashed)),
                Change.To(programme, new ProgrammeAppealed(RecordAppeal.Quashed, quashed))]));
    }
}
