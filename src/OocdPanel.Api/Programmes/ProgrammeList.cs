using OocdPanel.Domain.Programmes;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;

namespace OocdPanel.Api.Programmes;

/// <summary>The programmes, and the case and child each belongs to.</summary>
public sealed class ProgrammeList : IProjection
{
    private static readonly Table Programmes = new(
        "programme_list", [Column.Id("programme_id")], [Column.Id("case_id"), Column.Id("child_id"), Column.Day("started_on"), Column.Flag("completed")]);

    public string Name => "programme-list";

    public IReadOnlyList<Table> Tables => [Programmes];

    public string Ddl => """
        create table programme_list (
            programme_id uuid primary key,
            case_id uuid not null,
            child_id uuid not null,
            started_on date not null,
            completed boolean);
        create index programme_list_case on programme_list (case_id);
        """;

    public IReadOnlyList<string> StreamTypes => ["programme"];

    public bool IsPersonal => false;

    public void Project(StreamHistory history, Rows rows)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(rows);
        var plan = (PlanAgreed)history.Events[0].Data;
        var ended = history.Events.Select(happened => happened.Data).OfType<ProgrammeEnded>().LastOrDefault();
        rows.Add(Programmes, history.Id, plan.Case.Value, plan.Child.Value, plan.StartedOn, ended?.Completed);
    }
}
