using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Reporting;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;

namespace OocdPanel.Api.Reporting;

/// <summary>
/// What completion is counted from: one row for each programme and each time its facts changed, true in the log from
/// position known_from up to, but not at, known_to. What a programme counts as is decided here, when the row is written.
/// in_charge_since is the day of the transfer to its area; null where it began there.
/// </summary>
public sealed class ProgrammeFacts : IProjection
{
    private static readonly Table Facts = new(
        "programme_fact",
        [Column.Id("programme_id"), Column.Position("known_from")],
        [
            Column.Position("known_to"), Column.Id("case_id"), Column.Id("child_id"), Column.Text("area"), Column.Day("in_charge_since"), Column.Text("disposal"), Column.Text("kpi_type"),
            Column.Text("tier"), Column.Day("started_on"), Column.Day("ended_on"), Column.Flag("completed"), Column.Number("age_at_start"),
            Column.Number("age_at_end"), Column.Text("age_band"), Column.Text("why_not"), Column.Moment("recorded_at"),
        ]);

    public string Name => "programme-facts";

    public IReadOnlyList<Table> Tables => [Facts];

    public string Ddl => """
        create table programme_fact (
            programme_id uuid not null,
            known_from bigint not null,
            known_to bigint,
            case_id uuid not null,
            child_id uuid not null,
            area text not null,
            in_charge_since date,
            disposal text not null,
            kpi_type text not null,
            tier text not null,
            started_on date not null,
            ended_on date,
            completed boolean,
            age_at_start int not null,
            age_at_end int,
            age_band text not null,
            why_not text,
            recorded_at timestamptz not null,
            primary key (programme_id, known_from));
        create index programme_fact_ended on programme_fact (area, ended_on, known_to) where ended_on is not null;
        create index programme_fact_ended_now on programme_fact (ended_on) where known_to is null;
        """;

    public IReadOnlyList<string> StreamTypes => ["programme"];

    public bool IsPersonal => false;

    public void Project(StreamHistory history, Rows rows)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(rows);
        var plan = (PlanAgreed)history.Events[0].Data;
        var changes = history.Events.Where(happened => happened.Data is PlanAgreed or ProgrammeTransferred or ProgrammeEnded or ProgrammeAppealed).ToList();
        for (var i = 0; i < changes.Count; i++)
        {
            var known = changes.Take(i + 1).Select(happened => happened.Data).ToList();
            var ended = known.OfType<ProgrammeEnded>().LastOrDefault();
            var transferred = LastTransfer(changes.Take(i + 1), ended?.EndedOn);
            var whyNot = known.OfType<ProgrammeAppealed>().Any() ? Kpi6.Appealed : Kpi6.WhyNotAtStart(plan.KpiType, plan.AgeAtStart);
            rows.Add(
                Facts, history.Id, changes[i], i + 1 < changes.Count ? changes[i + 1] : null, plan.Case.Value, plan.Child.Value, transferred?.To.Value ?? plan.Area.Value, transferred?.On,
                plan.Disposal.Value, plan.KpiType, Kpi6.TierOf(plan.KpiType), plan.StartedOn, ended?.EndedOn, ended?.Completed, plan.AgeAtStart,
                ended?.AgeAtEnd, AgeBand.Of(plan.AgeAtStart), whyNot, changes[i].RecordedAt);
        }
    }

    /// <summary>The area to which it was transferred last, by the day where one is given: a programme can have ended before a transfer that was recorded first.</summary>
    internal static string? InCharge(IEnumerable<RecordedEvent> known, DateOnly? day) => LastTransfer(known, day)?.To.Value;

    private static ProgrammeTransferred? LastTransfer(IEnumerable<RecordedEvent> known, DateOnly? day) =>
        known.Select(happened => happened.Data).OfType<ProgrammeTransferred>().LastOrDefault(transferred => day is null || transferred.On <= day);
}
