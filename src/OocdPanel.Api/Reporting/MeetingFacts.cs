using OocdPanel.Api.Platform;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Reporting;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;

namespace OocdPanel.Api.Reporting;

/// <summary>What meetings are counted from: a row for each, one for each agency invited and one for each item on the agenda, and each time one changed.</summary>
public sealed class MeetingFacts(ReferenceBook references) : IProjection
{
    private static readonly Table Meetings = new(
        "meeting_fact", [Column.Id("panel_id"), Column.Position("known_from")],
        [Column.Position("known_to"), Column.Text("area"), Column.Day("met_on"), Column.Text("state")]);

    private static readonly Table Seats = new(
        "meeting_seat_fact", [Column.Id("panel_id"), Column.Text("agency"), Column.Position("known_from")],
        [Column.Position("known_to"), Column.Text("area"), Column.Day("met_on"), Column.Flag("opened"), Column.Flag("present")]);

    private static readonly Table Items = new(
        "agenda_item_fact", [Column.Id("panel_id"), Column.Id("case_id"), Column.Position("known_from")],
        [Column.Position("known_to"), Column.Text("area"), Column.Day("met_on"), Column.Text("item_outcome")]);

    public string Name => "meeting-facts";

    public IReadOnlyList<Table> Tables => [Meetings, Seats, Items];

    public string Ddl => """
        create table meeting_fact (
            panel_id uuid not null,
            known_from bigint not null,
            known_to bigint,
            area text not null,
            met_on date not null,
            state text not null,
            primary key (panel_id, known_from));
        create index meeting_fact_met on meeting_fact (area, met_on, known_to);
        create index meeting_fact_met_now on meeting_fact (met_on) where known_to is null;
        create table meeting_seat_fact (
            panel_id uuid not null,
            agency text not null,
            known_from bigint not null,
            known_to bigint,
            area text not null,
            met_on date not null,
            opened boolean not null,
            present boolean not null,
            primary key (panel_id, agency, known_from));
        create index meeting_seat_fact_met on meeting_seat_fact (area, met_on, known_to);
        create index meeting_seat_fact_met_now on meeting_seat_fact (met_on) where known_to is null;
        create table agenda_item_fact (
            panel_id uuid not null,
            case_id uuid not null,
            known_from bigint not null,
            known_to bigint,
            area text not null,
            met_on date not null,
            item_outcome text not null,
            primary key (panel_id, case_id, known_from));
        create index agenda_item_fact_met on agenda_item_fact (area, met_on, known_to);
        create index agenda_item_fact_met_now on agenda_item_fact (met_on) where known_to is null;
        """;

    public IReadOnlyList<string> StreamTypes => ["panel"];

    public bool IsPersonal => false;

    public void Project(StreamHistory history, Rows rows)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(rows);
        var (panel, so) = (new Panel(new(history.Id)), MeetingProgress.None);
        var meeting = new FactHistory(Meetings, rows, history.Id);
        var seats = new Dictionary<string, FactHistory>();
        var items = new Dictionary<Guid, FactHistory>();
        foreach (var happened in history.Events)
        {
            panel = Panel.Evolve(panel, (PanelEvent)happened.Data);
            so = so.Then(panel, references.Current.PolicyInForce(panel.Area, panel.On)?.Quorum);
            meeting.Is([panel.Area.Value, panel.On, so.StateOf(panel)], happened);
            foreach (var agency in panel.Members.Values.Distinct())
                Of(seats, agency.Value, Seats).Is([panel.Area.Value, panel.On, panel.Opened, so.Came.Contains(agency)], happened);
            foreach (var item in panel.Agenda.Select(item => item.Value).Union(items.Keys).ToList())
                Of(items, item, Items).Is(panel.Agenda.Contains(new(item)) ? [panel.Area.Value, panel.On, MeetingProgress.OutcomeOf(panel, new(item))] : null, happened);
        }

        foreach (var fact in seats.Values.Concat(items.Values).Prepend(meeting))
            fact.End();

        FactHistory Of<T>(Dictionary<T, FactHistory> known, T key, Table table)
            where T : notnull => known.TryGetValue(key, out var fact) ? fact : known[key] = new(table, rows, history.Id, key);
    }
}
