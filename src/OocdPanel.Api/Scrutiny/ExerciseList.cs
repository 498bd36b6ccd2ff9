using OocdPanel.Api.Platform;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;

namespace OocdPanel.Api.Scrutiny;

/// <summary>The exercises, what they look at, who reviews in them, what was drawn and what was published of them, as lists and commands look for them.</summary>
public sealed class ExerciseList : IProjection
{
    /// <summary>The reviews of exercises, also those of cases that another took the place of; $1 is the exercises' ids.</summary>
    public const string Reviews = "select review_id from exercise_sample where exercise_id = any($1)";

    /// <summary>
    /// Exercises that reports have together with others, those again with others and so on, and the reviews of all of these; $1 is the ids of the first.
    /// </summary>
    public const string PublishedTogether = """
        with recursive together (id) as (
            select unnest($1) union
            select other.of_exercise from together join exercise_report mine on mine.of_exercise = together.id join exercise_report other on (other.exercise_id, other.number) = (mine.exercise_id, mine.number))
        select id from together union all select review_id from exercise_sample where exercise_id in (select id from together)
        """;

    private static readonly Table Exercises = new(
        "exercise_list", [Column.Id("exercise_id")],
        [
            Column.Text("kind"), Column.Text("area"), Column.Text("title"), Column.Text("lead"), Column.Day("period_from"), Column.Day("period_to"), Column.Text("state"),
            Column.Number("drawn"), Column.Day("planned_on"), Column.Day("closed_on"),
        ]);

    private static readonly Table Areas = new("exercise_area", [Column.Id("exercise_id"), Column.Text("area"), Column.Day("since")], [Column.Day("until")]);
    private static readonly Table Members = new("exercise_member", [Column.Id("exercise_id"), Column.Text("member")], []);
    private static readonly Table Reports = new("exercise_report", [Column.Id("exercise_id"), Column.Number("number"), Column.Id("of_exercise")], []);
    private static readonly Table Samples = new(
        "exercise_sample", [Column.Id("review_id")], [Column.Id("exercise_id"), Column.Number("number"), Column.Id("case_id"), Column.Count("decision"), Column.Flag("stands")]);

    public string Name => "exercise-list";

    public IReadOnlyList<Table> Tables => [Exercises, Areas, Members, Reports, Samples];

    public string Ddl => """
        create table exercise_list (
            exercise_id uuid primary key,
            kind text not null,
            area text not null,
            title text not null,
            lead text not null,
            period_from date not null,
            period_to date not null,
            state text not null,
            drawn int not null,
            planned_on date not null,
            closed_on date);
        create index exercise_list_lead on exercise_list (lead, planned_on);
        create table exercise_area (
            exercise_id uuid not null,
            area text not null,
            since date not null,
            until date not null,
            primary key (exercise_id, area, since));
        create index exercise_area_area on exercise_area (area);
        create table exercise_member (
            exercise_id uuid not null,
            member text not null,
            primary key (exercise_id, member));
        create index exercise_member_member on exercise_member (member);
        create table exercise_report (
            exercise_id uuid not null,
            number int not null,
            of_exercise uuid not null,
            primary key (exercise_id, number, of_exercise));
        create index exercise_report_of on exercise_report (of_exercise);
        create table exercise_sample (
            review_id uuid primary key,
            exercise_id uuid not null,
            number int not null,
            case_id uuid not null,
            decision bigint not null,
            stands boolean not null);
        create index exercise_sample_exercise on exercise_sample (exercise_id, number);
        create index exercise_sample_case on exercise_sample (case_id);
        """;

    public IReadOnlyList<string> StreamTypes => ["exercise"];

    public bool IsPersonal => false;

    public void Project(StreamHistory history, Rows rows)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(rows);
        var (exercise, drawn) = (new Exercise(new(history.Id)), new List<DrawnCase>());
        DateOnly? closed = null;
        foreach (var happened in history.Events)
        {
            exercise = Exercise.Evolve(exercise, (ExerciseEvent)happened.Data);
            drawn.AddRange(happened.Data switch { SampleDrawn e => e.Cases, CaseReplaced e => [e.By], _ => [] });
            if (happened.Data is ExerciseClosed)
                closed = UkTime.DayOf(happened.Headers.OccurredAt);
            if (happened.Data is ReportPublished report)
            {
                foreach (var of in report.Exercises)
                    rows.Add(Reports, history.Id, report.Number, of.Value);
            }
        }

        var plan = exercise.Plan!;
        rows.Add(
            Exercises, history.Id, plan.Kind, plan.Area.Value, plan.Title, plan.Lead.Value, plan.From, plan.To, exercise.State, exercise.Sample.Count,
            UkTime.DayOf(history.Events[0].Headers.OccurredAt), closed);
        foreach (var span in plan.Areas)
            rows.Add(Areas, history.Id, span.Area.Value, span.From, span.To);
        foreach (var member in exercise.Members.Keys)
            rows.Add(Members, history.Id, member.Value);
        foreach (var one in drawn)
            rows.Add(Samples, one.Review.Value, history.Id, one.Number, one.Case.Value, one.Confirmation, exercise.Sample[one.Number].Review == one.Review);
    }
}
