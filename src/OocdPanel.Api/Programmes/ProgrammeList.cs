using OocdPanel.Domain.Programmes;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Programmes;

/// <summary>The programmes, and the case and child each belongs to.</summary>
public sealed class ProgrammeList : IProjection
{
    public string Name => "programme-list";

    public IReadOnlyList<string> Tables => ["programme_list"];

    public string Ddl => """
        create table programme_list (
            programme_id uuid primary key,
            case_id uuid not null,
            child_id uuid not null,
            started_on date not null,
            completed boolean);
        create index programme_list_case on programme_list (case_id);
        """;

    public void Project(RecordedEvent happened, Rows rows)
    {
        switch (happened.Data)
        {
            case PlanAgreed e:
                rows.Execute(
                    "insert into programme_list (programme_id, case_id, child_id, started_on) values ($1, $2, $3, $4)",
                    happened.Stream, e.Case.Value, e.Child.Value, e.StartedOn);
                break;
            case ProgrammeEnded e:
                rows.Execute("update programme_list set completed = $2 where programme_id = $1", happened.Stream, e.Completed);
                break;
        }
    }
}
