using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Reporting;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;

namespace OocdPanel.Api.Reporting;

/// <summary>What case audits are counted from: a row for each day on which a case was audited and each key question, and each time the answer changed.</summary>
public sealed class AuditFacts : IProjection
{
    private static readonly Table Facts = new(
        "audit_fact", [Column.Id("case_id"), Column.Day("audited_on"), Column.Text("standard"), Column.Text("question"), Column.Position("known_from")],
        [Column.Position("known_to"), Column.Id("child_id"), Column.Text("area"), Column.Flag("met")]);

    public string Name => "audit-facts";

    public IReadOnlyList<Table> Tables => [Facts];

    public string Ddl => """
        create table audit_fact (
            case_id uuid not null,
            audited_on date not null,
            standard text not null,
            question text not null,
            known_from bigint not null,
            known_to bigint,
            child_id uuid not null,
            area text not null,
            met boolean not null,
            primary key (case_id, audited_on, standard, question, known_from));
        create index audit_fact_audited on audit_fact (area, audited_on);
        """;

    public IReadOnlyList<string> StreamTypes => ["case"];

    public bool IsPersonal => false;

    public void Project(StreamHistory history, Rows rows)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(rows);
        var (@case, so) = (new Case(new(history.Id)), CaseProgress.None);
        var audits = new Dictionary<DateOnly, CaseAudited>();
        var facts = new Dictionary<(DateOnly, string, string), FactHistory>();
        foreach (var happened in history.Events)
        {
            var e = (CaseEvent)happened.Data;
            @case = Case.Evolve(@case, e);
            so = CaseProgress.Evolve(so, e, UkTime.DayOf(happened.Headers.OccurredAt));
            if (e is CaseAudited audited)
                audits[audited.On] = audited;
            foreach (var audit in audits.Values)
            {
                foreach (var answer in audit.Answers)
                    Of(audit, answer).Is([@case.Child.Value, so.AreaOn(audit.On).Value, answer.Met], happened);
            }

            foreach (var ((on, standard, question), fact) in facts)
                if (!audits[on].Answers.Any(answer => (answer.Standard, answer.Question) == (standard, question)))
                    fact.Is(null, happened);
        }

        foreach (var fact in facts.Values)
            fact.End();

        FactHistory Of(CaseAudited audit, AuditAnswer answer) => facts.TryGetValue((audit.On, answer.Standard, answer.Question), out var fact)
            ? fact
            : facts[(audit.On, answer.Standard, answer.Question)] = new(Facts, rows, history.Id, audit.On, answer.Standard, answer.Question);
    }
}
