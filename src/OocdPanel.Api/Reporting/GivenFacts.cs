using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Reporting;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;

namespace OocdPanel.Api.Reporting;

/// <summary>
/// Where and when outcomes were given: one of ours by the area in charge of its case on that day, as transfers recorded
/// since have it, so it is written from the case; what others gave by the area that their record names. What each stands
/// as is in <see cref="OutcomeFacts"/>.
/// </summary>
public sealed class GivenFacts : IProjection
{
    private static readonly Table Given = new(
        "given_fact", [Column.Id("stream_id"), Column.Number("number"), Column.Position("known_from")],
        [
            Column.Position("known_to"), Column.Id("child_id"), Column.Id("own_case"), Column.Text("area"), Column.Text("given"), Column.Day("given_on"),
            Column.Text("age_band"), Column.Text("offence_group"), Column.Number("gravity"), Column.Flag("by_court"), Column.Day("due_6"), Column.Day("due_12"),
        ]);

    public string Name => "given-facts";

    public IReadOnlyList<Table> Tables => [Given];

    public string Ddl => """
        create table given_fact (
            stream_id uuid not null,
            number int not null,
            known_from bigint not null,
            known_to bigint,
            child_id uuid not null,
            own_case uuid,
            area text not null,
            given text not null,
            given_on date not null,
            age_band text not null,
            offence_group text,
            gravity int,
            by_court boolean not null,
            due_6 date not null,
            due_12 date not null,
            primary key (stream_id, number, known_from));
        create index given_fact_given on given_fact (area, given_on, known_to);
        create index given_fact_given_now on given_fact (given_on) where known_to is null;
        """;

    public IReadOnlyList<string> StreamTypes => ["case", "child"];

    public bool IsPersonal => false;

    public void Project(StreamHistory history, Rows rows)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(rows);
        if (history.Type == "case")
            OfCase(history, rows);
        else
            Elsewhere(history, rows);
    }

    private static void OfCase(StreamHistory history, Rows rows)
    {
        var (@case, so) = (new Case(new(history.Id)), CaseProgress.None);
        var all = new List<(FactHistory Fact, DisposalDelivered Given, PanelDecision? By)>();
        foreach (var happened in history.Events)
        {
            var e = (CaseEvent)happened.Data;
            @case = Case.Evolve(@case, e);
            so = CaseProgress.Evolve(so, e, UkTime.DayOf(happened.Headers.OccurredAt));
            if (e is DisposalDelivered delivered)
                all.Add((new FactHistory(Given, rows, history.Id, all.Count + 1), delivered, @case.Decision));
            foreach (var (fact, given, by) in all)
                fact.Is(
                    [
                        @case.Child.Value, history.Id, so.AreaOn(given.On).Value, given.Disposal.Value, given.On, AgeBand.Of(given.AgeThatDay), by?.LeadOffence.Group, by?.FinalScore,
                        false, .. Due(given.On),
                    ], happened);
        }

        all.ForEach(given => given.Fact.End());
    }

    private static void Elsewhere(StreamHistory history, Rows rows)
    {
        var child = Child.Unknown;
        foreach (var happened in history.Events)
        {
            child = Child.Evolve(child, (ChildEvent)happened.Data);
            var told = happened.Data switch
            {
                DisposalGivenOutside e => (e.Area, e.AgeThatDay),
                CourtOutcomeRecorded e => (e.Area, e.AgeThatDay),
                _ => default((Domain.Shared.AreaCode Area, int Age)?),
            };
            if (told is not var (area, age))
                continue;
            var outcome = child.Outcomes[^1];
            rows.Add(Given, [history.Id, outcome.Number, happened, null, history.Id, null, area.Value, OutcomeFacts.CodeOf(outcome), outcome.On, AgeBand.Of(age), null, null, happened.Data is CourtOutcomeRecorded, .. Due(outcome.On)]);
        }
    }

    /// <summary>The days on which 6 and 12 months have passed.</summary>
    private static IEnumerable<object> Due(DateOnly given) => RecordFollowUp.Windows.Select(months => (object)RecordFollowUp.DueOn(given, months));
}
