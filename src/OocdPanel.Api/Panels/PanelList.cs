using OocdPanel.Domain.Panels;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;

namespace OocdPanel.Api.Panels;

/// <summary>The meetings, their members and their agendas, as lists show them.</summary>
public sealed class PanelList : IProjection
{
    private static readonly Table Panels = new(
        "panel_list", [Column.Id("panel_id")], [Column.Text("area"), Column.Day("held_on"), Column.Text("chair"), Column.Text("state"), Column.Flag("minutes_wait")]);

    private static readonly Table Seats = new("panel_seat", [Column.Id("panel_id"), Column.Text("member")], []);
    private static readonly Table Items = new("panel_item", [Column.Id("panel_id"), Column.Id("case_id")], [Column.Text("disposal")]);

    public string Name => "panel-list";

    public IReadOnlyList<Table> Tables => [Panels, Seats, Items];

    public string Ddl => """
        create table panel_list (
            panel_id uuid primary key,
            area text not null,
            held_on date not null,
            chair text not null,
            state text not null,
            minutes_wait boolean not null);
        create index panel_list_area on panel_list (area, held_on, panel_id);
        create index panel_list_chair on panel_list (chair, held_on, panel_id);
        create table panel_seat (
            panel_id uuid not null,
            member text not null,
            primary key (panel_id, member));
        create index panel_seat_member on panel_seat (member);
        create table panel_item (
            panel_id uuid not null,
            case_id uuid not null,
            disposal text,
            primary key (panel_id, case_id));
        """;

    public IReadOnlyList<string> StreamTypes => ["panel"];

    public bool IsPersonal => false;

    public void Project(StreamHistory history, Rows rows)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(rows);
        var panel = history.Events.Aggregate(new Panel(new(history.Id)), (so, happened) => Panel.Evolve(so, (PanelEvent)happened.Data));
        rows.Add(Panels, history.Id, panel.Area.Value, panel.On, panel.Chair.Value, panel.State, panel is { Closed: true, Cancelled: false, MinutesAgreed: false });
        foreach (var member in panel.Members.Keys)
            rows.Add(Seats, history.Id, member.Value);
        foreach (var item in panel.Agenda)
            rows.Add(Items, history.Id, item.Value, panel.Decided.TryGetValue(item, out var disposal) ? disposal.Value : null);
    }
}
