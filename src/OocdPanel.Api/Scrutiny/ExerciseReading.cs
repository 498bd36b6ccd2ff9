using Dapper;
using Npgsql;
using OocdPanel.Api.Children;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Records;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;
using OocdPanel.EventStore.Evidence;

namespace OocdPanel.Api.Scrutiny;

/// <summary>Reading exercises. What is not one's own does not exist, and that one looked is logged.</summary>
public sealed class ExerciseReading(EventLog log, NpgsqlDataSource source, AccessLog accesses, HistoryProof proofs, HeadSigning signing, ReferenceBook references, TimeProvider clock)
{
    public static readonly IReadOnlyList<string> Leads = [Domain.Shared.Roles.ScrutinyLead];
    public static readonly IReadOnlyList<string> Roles = [Domain.Shared.Roles.ScrutinyLead, Domain.Shared.Roles.ScrutinyMember];

    private const string Listed = """
        select exercise_id as ExerciseId, kind as Kind, area as Area, title as Title, lead as Lead, period_from as PeriodFrom, period_to as PeriodTo, state as State, drawn as Drawn,
            planned_on as PlannedOn, closed_on as ClosedOn
        from exercise_list x
        where (@leads and lead = @user) or (@reviews and exists (select from exercise_member m where m.exercise_id = x.exercise_id and m.member = @user))
        order by planned_on desc, exercise_id desc limit 200
        """;

    private const string WhoActed = """
        select distinct s.number as Number, m.member as Member
        from exercise_sample s join exercise_member m using (exercise_id) join case_actor a on a.case_id = s.case_id and a.member = m.member
        where s.exercise_id = @exercise and s.stands
        """;

    /// <summary>$1 cases of the frame, $2 its position.</summary>
    private static readonly string Since = $"""
        select distinct e.stream_id, '{FrameChanges.Appealed}' from mt_events e where e.stream_id = any($1) and e.seq_id > $2 and e.type like 'case.disposal-appealed.%'
        union select c.case_id, '{FrameChanges.ChildMerged}' from case_list c cross join {MergedChildren.RecordsOf("c.child_id")} join merged_child m on (m.child_id = r.id or m.survivor = r.id) and m.known_from > $2 where c.case_id = any($1)
        union select c.case_id, '{FrameChanges.ChildErased}' from case_list c join erased_subject e on e.subject = c.child_id where c.case_id = any($1)
        """;

    /// <summary>The exercises that the person leads or reviews in, latest first.</summary>
    public async Task<IReadOnlyList<ExerciseRow>> ListAsync(Person person, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<ExerciseRow>(new CommandDefinition(
            Listed, new { user = person.User.Value, leads = person.Roles.Intersect(Leads).Any(), reviews = person.Roles.Contains(Domain.Shared.Roles.ScrutinyMember) }, cancellationToken: ct))).AsList();
    }

    /// <returns>Null where the person neither leads it nor reviews in it.</returns>
    public async Task<ExerciseView?> OneAsync(Person person, ExerciseId id, CancellationToken ct)
    {
        if (await ReadAsync(person, id, Roles, "exercise", [], ct) is not var (exercise, history))
            return null;
        await using var connection = await source.OpenConnectionAsync(ct);
        var acted = await connection.QueryAsync<(int Number, string Member)>(new CommandDefinition(WhoActed, new { exercise = id.Value }, cancellationToken: ct));
        var view = ExerciseView.Of(exercise, history.Version, EventsOf(history), [.. acted.Select(who => (who.Number, new UserId(who.Member)))]);
        return IsLead(person, exercise) ? view : view.For(person.User);
    }

    /// <summary>The frame as it would be frozen now; once frozen, as it was.</summary>
    /// <returns>Null where the person does not lead it.</returns>
    public async Task<FrameView?> FrameAsync(Person person, ExerciseId id, CancellationToken ct)
    {
        IReadOnlyList<DecisionInScope> found = [];
        if (await ReadAsync(person, id, Leads, "frame", [DecisionsInScope.Of(id, null, (decisions, _) => found = decisions)], ct) is not var (exercise, _))
            return null;
        var plan = exercise.Plan!;
        return exercise.Frame is { } frame
            ? FrameView.Of(frame.Cases, exercise) with { Hash = frame.Hash, Position = frame.Position }
            : FrameView.Of(Frame.Of(found, plan.Theme, plan.Strata, plan.OverridesInFull), exercise);
    }

    /// <returns>Null where the person does not lead it, or it is not frozen yet.</returns>
    public async Task<FrameChanges?> ChangesAsync(Person person, ExerciseId id, CancellationToken ct)
    {
        if (await ReadAsync(person, id, Leads, "frame-changes", [], ct) is not var (exercise, _) || exercise.Frame is not { } frame)
            return null;
        var (then, now, since) = ((IReadOnlyList<DecisionInScope>)[], (IReadOnlyList<DecisionInScope>)[], new List<(Guid, string)>());
        await log.LoadAsync(
            new Load
            {
                Queries =
                [
                    DecisionsInScope.Of(id, frame.Position, (decisions, _) => then = decisions),
                    DecisionsInScope.Of(id, null, (decisions, _) => now = decisions),
                    new(Since, [frame.Cases.Select(one => one.Case.Value).Distinct().ToArray(), frame.Position], async (rows, token) =>
                    {
                        while (await rows.ReadAsync(token))
                            since.Add((rows.GetGuid(0), rows.GetString(1)));
                    }),
                ],
            },
            ct);
        var proof = await proofs.RunAsync([.. exercise.Sample.Values.Select(drawn => drawn.Case.Value).Distinct()], signing.PublicKeys, ct);
        return FrameChanges.Of(exercise, then, now, since, proof.Breaches);
    }

    /// <returns>Null where the person does not lead it, or nothing is drawn yet.</returns>
    public async Task<DrawFile?> DrawFileAsync(Person person, ExerciseId id, CancellationToken ct) =>
        await ReadAsync(person, id, Leads, "draw-file", [], ct) is var (_, history) ? DrawFile.Of(id, EventsOf(history)) : null;

    private async Task<(Exercise Exercise, StreamHistory History)?> ReadAsync(Person person, ExerciseId id, IReadOnlyList<string> roles, string what, IReadOnlyList<Query> queries, CancellationToken ct)
    {
        var work = new Work(person, new Target(Exercise: id), references, clock.GetUtcNow());
        var loaded = await log.LoadAsync(new Load { Streams = [id.Value], Queries = queries }, ct);
        work.Read(loaded);
        var role = !work.TargetExists ? null
            : IsLead(person, work.Exercise) ? Domain.Shared.Roles.ScrutinyLead
            : roles.Contains(Domain.Shared.Roles.ScrutinyMember) && person.Roles.Contains(Domain.Shared.Roles.ScrutinyMember) && work.Exercise.Members.ContainsKey(person.User) ? Domain.Shared.Roles.ScrutinyMember
            : null;
        await accesses.WriteAsync(person, role, what, id.Value, null, ct);
        return role is null ? null : (work.Exercise, loaded.Streams[id.Value]);
    }

    private static bool IsLead(Person person, Exercise exercise) => person.Roles.Intersect(Leads).Any() && exercise.Plan!.Lead == person.User;

    private static List<ExerciseEvent> EventsOf(StreamHistory history) => [.. history.Events.Select(happened => (ExerciseEvent)happened.Data)];
}
