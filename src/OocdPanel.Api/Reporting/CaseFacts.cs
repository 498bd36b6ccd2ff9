using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Clocks;
using OocdPanel.Domain.Reporting;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;

namespace OocdPanel.Api.Reporting;

/// <summary>What referrals, their stages and timeliness are counted from: a row for each case, and one for each step that it took.</summary>
public sealed class CaseFacts(ReferenceBook references) : IProjection
{
    private static readonly Column[] Breakdowns =
    [
        Column.Id("child_id"), Column.Text("area"), Column.Day("counted_on"), Column.Text("tier"), Column.Text("disposal"),
        Column.Text("offence_group"), Column.Number("gravity"), Column.Text("age_band"),
    ];

    private static readonly Table Cases = new(
        "case_fact", [Column.Id("case_id"), Column.Position("known_from")],
        [
            Column.Position("known_to"), .. Breakdowns, Column.Text("source"), Column.Flag("withdrawn"), Column.Flag("decided"), Column.Flag("diverted"),
            Column.Flag("completed"), Column.Flag("is_over"),
        ]);

    private static readonly Table Steps = new(
        "step_fact", [Column.Id("case_id"), Column.Text("step"), Column.Position("known_from")],
        [Column.Position("known_to"), .. Breakdowns, Column.Number("working_days"), Column.Number("days"), Column.Text("days_taken"), Column.Flag("in_time")]);

    public string Name => "case-facts";

    public IReadOnlyList<Table> Tables => [Cases, Steps];

    public string Ddl => """
        create table case_fact (
            case_id uuid not null,
            known_from bigint not null,
            known_to bigint,
            child_id uuid not null,
            area text not null,
            counted_on date not null,
            tier text not null,
            disposal text,
            offence_group text,
            gravity int,
            age_band text not null,
            source text not null,
            withdrawn boolean not null,
            decided boolean not null,
            diverted boolean not null,
            completed boolean not null,
            is_over boolean not null,
            primary key (case_id, known_from));
        create index case_fact_referred on case_fact (area, counted_on, known_to);
        create unique index case_fact_case_now on case_fact (case_id) where known_to is null;
        create index case_fact_child on case_fact (child_id, known_to);
        create index case_fact_referred_now on case_fact (counted_on) where known_to is null;
        create table step_fact (
            case_id uuid not null,
            step text not null,
            known_from bigint not null,
            known_to bigint,
            child_id uuid not null,
            area text not null,
            counted_on date not null,
            tier text not null,
            disposal text,
            offence_group text,
            gravity int,
            age_band text not null,
            working_days int,
            days int,
            days_taken text not null,
            in_time boolean,
            primary key (case_id, step, known_from));
        create index step_fact_taken on step_fact (area, counted_on, known_to);
        create index step_fact_taken_now on step_fact (counted_on) where known_to is null;
        """;

    public IReadOnlyList<string> StreamTypes => ["case"];

    public bool IsPersonal => false;

    public void Project(StreamHistory history, Rows rows)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(rows);
        var reference = references.Current;
        var (@case, so, dates) = (new Case(new(history.Id)), CaseProgress.None, ClockDates.None);
        var fact = new FactHistory(Cases, rows, history.Id);
        var steps = new Dictionary<string, FactHistory>();
        var source = "prevention";
        foreach (var happened in history.Events)
        {
            var e = (CaseEvent)happened.Data;
            if (e is ReferralSubmitted submitted)
                source = submitted.Source;
            var before = (@case, so, dates);
            @case = Case.Evolve(@case, e);
            so = CaseProgress.Evolve(so, e, UkTime.DayOf(happened.Headers.OccurredAt));
            dates = ClockDates.Evolve(dates, e, UkTime.DayOf(happened.RecordedAt));
            object?[] Broken(DateOnly on) => BreakdownsOf(@case, so, on);

            fact.Is([.. Broken(so.ReferredOn!.Value), source, @case.Withdrawn, so.DecidedOn is not null, IsDiverted(so), so.Completed, @case.IsOver], happened);
            if (so == before.so && dates == before.dates && PartsOf(@case).Equals(PartsOf(before.@case)))
                continue;
            var taken = Step.Of(so, CaseClocks.Of(@case, dates, reference), reference.Calendar).ToDictionary(step => step.Code);
            foreach (var code in steps.Keys.Concat(taken.Keys).Distinct().ToList())
            {
                var known = steps.TryGetValue(code, out var one) ? one : steps[code] = new FactHistory(Steps, rows, history.Id, code);
                known.Is(taken.GetValueOrDefault(code) is { } step ? [.. Broken(step.On), step.WorkingDays, step.Days, DayRange.Of(step.WorkingDays ?? step.Days), step.InTime] : null, happened);
            }
        }

        fact.End();
        foreach (var step in steps.Values)
            step.End();
    }

    private bool IsDiverted(CaseProgress so) =>
        so.Disposal is { } disposal && Outcome22.IsOutOfCourt(references.Current.Disposals.InForce(disposal, so.ConfirmedOn!.Value));

    /// <summary>What of a case its steps are made of, beside <see cref="CaseProgress"/> and <see cref="ClockDates"/>: where it is the same, no step has become another.</summary>
    private static object PartsOf(Case @case) => (
        @case.Decision, @case.Offences, @case.Victims, @case.VictimStates, @case.VictimViews, @case.IsOver, @case.ToBeRatified, @case.OpenProgramme, @case.Ended, @case.DeliveredOn, @case.Area);

    /// <summary>Gravity is the final score; before the panel’s decision, and where it gave none, the highest base score.</summary>
    private static object?[] BreakdownsOf(Case @case, CaseProgress so, DateOnly on)
    {
        var leading = LeadingOffence.Of(@case.Offences, @case.Decision?.LeadOffence);
        return
        [
            @case.Child.Value, so.AreaOn(on).Value, on, @case.Prevention ? Kpi6.Prevention : Kpi6.OutOfCourt, so.Disposal?.Value,
            @case.Decision?.LeadOffence.Group ?? leading?.Group, @case.Decision?.FinalScore ?? @case.Offences.Max(offence => offence.BaseGravity),
            AgeBand.Of(so.AgeAtReferral ?? leading?.AgeAtOffence ?? 0),
        ];
    }
}
