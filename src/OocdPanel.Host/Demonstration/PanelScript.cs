using OocdPanel.Api.Cases;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Host.Demonstration;

/// <summary>The meetings of the demonstration: one on a Wednesday for an area that has cases to hear.</summary>
internal static class PanelScript
{
    public static IEnumerable<DemoStep> Steps(IEnumerable<DemoCase> cases) => cases
        .Where(c => c.Stop >= DemoStop.Listed)
        .SelectMany(Hearings)
        .GroupBy(hearing => (hearing.Case.Area, hearing.On))
        .SelectMany(meeting => Meeting(meeting.Key.Area, meeting.Key.On, [.. meeting]));

    /// <summary>A case is heard once, and again where outcome 22 comes back.</summary>
    private static IEnumerable<Hearing> Hearings(DemoCase c)
    {
        yield return new Hearing(c, c.Heard, c.Disposal, 1);
        if (c.Afterwards is { } afterwards)
            yield return new Hearing(c, DemoCase.WednesdayBefore(c.Ends.AddDays(21)), afterwards, 2);
    }

    private static IEnumerable<DemoStep> Meeting(AreaCode area, DateOnly on, Hearing[] hearings)
    {
        var key = $"panel/{area}/{on:yyyy-MM-dd}";
        var decided = hearings.Where(hearing => hearing.Case.Stop >= DemoStop.Decided).ToArray();
        yield return DemoStep.On(on.AddDays(-8), 9, 0, async (run, ct) => run.Records[key] =
            (await run.SendAsync(key, DemoPeople.Chair, One<ConvenePanelSlice>.Slice, new Target(),
                new(area.Value, on, [.. DemoPeople.Members.Select(member => new MemberRequest(member.Person.User.Value, member.Agency))]), ct)).Id);
        foreach (var hearing in hearings)
            yield return Item(on.AddDays(-7), 10, 0, hearing, One<ListCaseSlice>.Slice, new NothingToSay());
        if (decided.Length == 0)
            yield break;

        foreach (var (member, agency) in DemoPeople.Members)
            yield return OnPanel(on, 10, 0, One<RecordAttendanceSlice>.Slice, new(member.User.Value, true), agency);
        yield return OnPanel(on, 10, 5, One<OpenPanelSlice>.Slice, new NothingToSay());
        foreach (var (hearing, i) in decided.Select((hearing, i) => (hearing, i)))
        {
            yield return Item(on, 10 + ((10 + (i * 5)) / 60), (10 + (i * 5)) % 60, hearing, One<DecideItemSlice>.Slice, DemoText.Decision(hearing.Case, hearing.Disposal, again: hearing.Time > 1));
            if (hearing.Time > 1)
            {
                yield return OnCase(on.AddDays(1), 9, hearing, DemoPeople.Sergeant, One<ConfirmDecisionSlice>.Slice, new(true));
                yield return OnCase(on.AddDays(5), 11, hearing, DemoPeople.Seconded, One<DeliverDisposalSlice>.Slice, new("By letter and a call to the family"));
                yield return OnCase(on.AddDays(6), 11, hearing, DemoPeople.Manager, One<CloseCaseSlice>.Slice, new("Outcome 22 did not hold; the panel decided again."));
            }
        }

        yield return OnPanel(on, 16, 0, One<ClosePanelSlice>.Slice, new NothingToSay());

        DemoStep OnPanel<TRequest>(DateOnly day, int hour, int minute, Slice<TRequest> slice, TRequest request, string? part = null) where TRequest : Request =>
            DemoStep.On(day, hour, minute, (run, ct) => run.SendAsync(part is null ? key : $"{key}/{part}", DemoPeople.Chair, slice, new Target(Panel: new PanelId(run.Records[key])), request, ct));

        DemoStep Item<TRequest>(DateOnly day, int hour, int minute, Hearing hearing, Slice<TRequest> slice, TRequest request) where TRequest : Request =>
            DemoStep.On(day, hour, minute, (run, ct) => run.SendAsync(
                $"{hearing.Case.Key}/{hearing.Time}", DemoPeople.Chair, slice, new Target(new CaseId(run.Records[hearing.Case.Key]), new PanelId(run.Records[key])), request, ct));

        DemoStep OnCase<TRequest>(DateOnly day, int hour, Hearing hearing, Person person, Slice<TRequest> slice, TRequest request) where TRequest : Request =>
            DemoStep.On(day, hour, 30, (run, ct) => run.SendAsync(
                $"{hearing.Case.Key}/{hearing.Time}", person, slice, new Target(Case: new CaseId(run.Records[hearing.Case.Key])), request, ct));
    }

    private sealed record Hearing(DemoCase Case, DateOnly On, DisposalCode Disposal, int Time);
}
