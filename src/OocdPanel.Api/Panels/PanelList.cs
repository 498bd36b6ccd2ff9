using OocdPanel.Domain.Panels;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Panels;

/// <summary>The meetings, their members and their agendas, as lists show them.</summary>
public sealed class PanelList : IProjection
{
    public string Name => "panel-list";

    public IReadOnlyList<string> Tables => ["panel_list", "panel_seat", "panel_item"];

    public string Ddl => """
        create table panel_list (
            panel_id uuid primary key,
            area text not null,
            held_on date not null,
            chair text not null,
            state text not null default 'convened');
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

    public void Project(RecordedEvent happened, Rows rows)
    {
        var id = happened.Stream;
        switch (happened.Data)
        {
            case PanelConvened e:
                rows.Execute("insert into panel_list (panel_id, area, held_on, chair) values ($1, $2, $3, $4)", id, e.Area.Value, e.On, e.Chair.Value);
                rows.Execute("insert into panel_seat (panel_id, member) select $1, unnest($2::text[])", id, e.Members.Select(member => member.User.Value).ToArray());
                break;
            case ItemListed e:
                rows.Execute("insert into panel_item (panel_id, case_id) values ($1, $2)", id, e.Case.Value);
                break;
            case PanelOpened:
                rows.Execute("update panel_list set state = 'open' where panel_id = $1", id);
                break;
            case ItemDecided e:
                rows.Execute("update panel_item set disposal = $3 where panel_id = $1 and case_id = $2", id, e.Case.Value, e.Decision.Disposal.Value);
                break;
            case PanelClosed:
                rows.Execute("update panel_list set state = 'closed' where panel_id = $1", id);
                break;
        }
    }
}
