using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Reporting;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;

namespace OocdPanel.Api.Reporting;

/// <summary>What was recorded of a child’s needs: at the start on the case, at the end on the programme. Each record is known in the log from position known_from on, beside the earlier ones.</summary>
public sealed class NeedsFacts : IProjection
{
    private static readonly Table Facts = new(
        "needs_fact", [Column.Id("record_id"), Column.Text("kind"), Column.Position("known_from")],
        [Column.Day("told_on"), Column.Flag("needed"), Column.Flag("offered"), Column.Flag("met")]);

    public string Name => "needs-facts";

    public IReadOnlyList<Table> Tables => [Facts];

    public string Ddl => """
        create table needs_fact (
            record_id uuid not null,
            kind text not null,
            known_from bigint not null,
            told_on date not null,
            needed boolean not null,
            offered boolean not null,
            met boolean not null,
            primary key (record_id, kind, known_from));
        """;

    public IReadOnlyList<string> StreamTypes => ["case", "programme"];

    public bool IsPersonal => false;

    public void Project(StreamHistory history, Rows rows)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(rows);
        foreach (var happened in history.Events)
        {
            var (told, needs) = happened.Data switch
            {
                NeedsAtStartRecorded e => (UkTime.DayOf(happened.Headers.OccurredAt), NeedKind.Of(e)),
                ProgrammeEnded { Needs: { } atEnd } e => (e.EndedOn, NeedKind.Of(atEnd)),
                _ => (default, []),
            };
            foreach (var need in needs)
                rows.Add(Facts, history.Id, need.Kind, happened, told, need.Needed, need.Offered, need.Met);
        }
    }
}
