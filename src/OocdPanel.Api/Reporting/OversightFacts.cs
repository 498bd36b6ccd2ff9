using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Reporting;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;

namespace OocdPanel.Api.Reporting;

/// <summary>
/// What oversight is counted from: on which days a case was open, and in which area's charge, as known through the log; and the days on which a
/// manager recorded something on it or its programme, which cannot be dated back.
/// </summary>
public sealed class OversightFacts : IProjection
{
    private static readonly Table Open = new(
        "open_case_fact", [Column.Id("case_id"), Column.Day("open_from"), Column.Position("known_from")],
        [Column.Position("known_to"), Column.Id("child_id"), Column.Text("area"), Column.Day("open_until")]);

    private static readonly Table Entries = new(
        "manager_entry_fact", [Column.Id("record_id"), Column.Position("known_from")], [Column.Id("case_id"), Column.Day("entered_on")]);

    public string Name => "oversight-facts";

    public IReadOnlyList<Table> Tables => [Open, Entries];

    public string Ddl => """
        create table open_case_fact (
            case_id uuid not null,
            open_from date not null,
            known_from bigint not null,
            known_to bigint,
            child_id uuid not null,
            area text not null,
            open_until date not null,
            primary key (case_id, open_from, known_from));
        create index open_case_fact_open on open_case_fact (area, open_until);
        create table manager_entry_fact (
            record_id uuid not null,
            known_from bigint not null,
            case_id uuid not null,
            entered_on date not null,
            primary key (record_id, known_from));
        create index manager_entry_fact_entered on manager_entry_fact (case_id, entered_on);
        """;

    public IReadOnlyList<string> StreamTypes => ["case", "programme"];

    public bool IsPersonal => false;

    public void Project(StreamHistory history, Rows rows)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(rows);
        var caseId = history.Events[0].Data is PlanAgreed plan ? plan.Case.Value : history.Id;
        foreach (var happened in history.Events.Where(happened => happened.Headers.Role == Roles.YjsManager))
            rows.Add(Entries, history.Id, happened, caseId, UkTime.DayOf(happened.RecordedAt));
        if (history.Type == "case")
            OpenDays(history, rows);
    }

    private static void OpenDays(StreamHistory history, Rows rows)
    {
        var (@case, so) = (new Case(new(history.Id)), CaseProgress.None);
        DateOnly? over = null;
        var known = new SortedDictionary<DateOnly, FactHistory>();
        foreach (var happened in history.Events)
        {
            var (e, on) = ((CaseEvent)happened.Data, UkTime.DayOf(happened.Headers.OccurredAt));
            @case = Case.Evolve(@case, e);
            so = CaseProgress.Evolve(so, e, on);
            over = @case.IsOver ? over ?? on : null;
            foreach (var day in so.Areas.Select(area => area.Since).Where(day => !known.ContainsKey(day)).ToList())
                known.Add(day, new(Open, rows, history.Id, day));
            foreach (var (from, fact) in known)
            {
                var until = Least(known.Keys.FirstOrDefault(next => next > from), over);
                fact.Is(until < from ? null : [@case.Child.Value, so.AreaOn(from).Value, until], happened);
            }
        }

        foreach (var fact in known.Values)
            fact.End();
    }

    /// <summary>The last day before another area takes charge, or the case is over; for ever where neither is so.</summary>
    private static DateOnly Least(DateOnly next, DateOnly? over)
    {
        var ends = new[] { next == default ? default(DateOnly?) : next, over }.OfType<DateOnly>().ToList();
        return ends.Count == 0 ? DateOnly.MaxValue : ends.Min().AddDays(-1);
    }
}
