using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;

namespace OocdPanel.Api.Scrutiny;

/// <summary>
/// R25: who acted on a case: recorded something on it, on a programme of it or on it at a meeting, was given it, or sat
/// at the meeting that decided it. None of them reviews it.
/// </summary>
public sealed class CaseActors : IProjection
{
    private static readonly Table Actors = new("case_actor", [Column.Id("stream_id"), Column.Id("case_id"), Column.Text("member")], []);

    public string Name => "case-actors";

    public IReadOnlyList<Table> Tables => [Actors];

    public string Ddl => """
        create table case_actor (
            stream_id uuid not null,
            case_id uuid not null,
            member text not null,
            primary key (stream_id, case_id, member));
        create index case_actor_case on case_actor (case_id, member);
        """;

    public IReadOnlyList<string> StreamTypes => ["case", "programme", "panel"];

    public bool IsPersonal => false;

    public void Project(StreamHistory history, Rows rows)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(rows);
        foreach (var (@case, member) in Of(history).Distinct())
            rows.Add(Actors, history.Id, @case.Value, member);
    }

    private static IEnumerable<(CaseId Case, string Member)> Of(StreamHistory history) => history.Type switch
    {
        "case" => history.Events.SelectMany(happened => Named(happened).Select(member => (new CaseId(history.Id), member))),
        "programme" => history.Events.Select(happened => (history.Events.Select(e => e.Data).OfType<PlanAgreed>().First().Case, happened.Headers.User)),
        _ => AtMeeting(history),
    };

    private static IEnumerable<string> Named(RecordedEvent happened) => happened.Data switch
    {
        CaseAllocated e => [happened.Headers.User, e.Practitioner.Value],
        DisposalDelivered e => [happened.Headers.User, e.Officer.Value],
        DisposalRefused e => [happened.Headers.User, e.Officer.Value],
        _ => [happened.Headers.User],
    };

    private static IEnumerable<(CaseId, string)> AtMeeting(StreamHistory history)
    {
        var meeting = new Panel(new(history.Id));
        foreach (var happened in history.Events)
        {
            meeting = Panel.Evolve(meeting, (PanelEvent)happened.Data);
            if (Subjects.CaseOf(happened.Data) is not { } item)
                continue;
            yield return (item, happened.Headers.User);
            if (happened.Data is not (ItemDecided or ItemRatified))
                continue;
            foreach (var present in meeting.Present.Where(member => !meeting.HasConflict(member, item)))
                yield return (item, present.Value);
        }
    }
}
