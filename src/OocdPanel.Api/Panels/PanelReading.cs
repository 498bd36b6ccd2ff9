using Dapper;
using Npgsql;
using OocdPanel.Api.Cases;
using OocdPanel.Api.Children;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Records;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;

namespace OocdPanel.Api.Panels;

/// <summary>Reading meetings and packs.</summary>
public sealed class PanelReading(EventLog log, NpgsqlDataSource source, ReferenceBook references, AccessLog accesses, TimeProvider clock)
{
    public static readonly IReadOnlyList<string> Roles =
    [
        Domain.Shared.Roles.PanelChair, Domain.Shared.Roles.PanelMember, Domain.Shared.Roles.YjsManager, Domain.Shared.Roles.SecondedOfficer,
        Domain.Shared.Roles.PoliceDecisionMaker,
    ];

    private static readonly IReadOnlyList<string> OwnAreaRoles =
        [Domain.Shared.Roles.YjsManager, Domain.Shared.Roles.SecondedOfficer, Domain.Shared.Roles.PoliceDecisionMaker];

    /// <summary>The meetings within the person’s reach, latest first.</summary>
    /// <param name="after">The cursor of the page before; null for the first.</param>
    public async Task<PanelPage> ListAsync(Person person, WorklistCursor? after, int limit, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        var rows = (await connection.QueryAsync<PanelRow>(new CommandDefinition(
            """
            select p.panel_id as PanelId, p.area as Area, p.held_on as HeldOn, p.chair as Chair, p.state as State,
                count(i.case_id)::int as Items, count(i.disposal)::int as Decided
            from panel_list p left join panel_item i on i.panel_id = p.panel_id
            where (@day::date is null or (p.held_on, p.panel_id) < (@day, @id)) and ((@ownAreas and p.area = any(@areas))
                or (@chairs and p.chair = @user)
                or (@sits and exists (select from panel_seat s where s.panel_id = p.panel_id and s.member = @user)))
            group by p.panel_id order by p.held_on desc, p.panel_id desc limit @limit
            """,
            new
            {
                user = person.User.Value,
                areas = person.AreasOn(references.Current, UkTime.DayOf(clock.GetUtcNow())).Select(area => area.Value).ToArray(),
                ownAreas = person.Roles.Intersect(OwnAreaRoles).Any(),
                chairs = person.Roles.Contains(Domain.Shared.Roles.PanelChair),
                day = after?.ReferredOn,
                id = after?.Case ?? Guid.Empty,
                limit = limit + 1,
                sits = person.Roles.Intersect(Roles).Any(),
            },
            cancellationToken: ct))).AsList();
        IReadOnlyList<PanelRow> page = [.. rows.Take(limit)];
        return new PanelPage(page, rows.Count > limit ? new WorklistCursor(page[^1].HeldOn, page[^1].PanelId).ToString() : null);
    }

    /// <summary>The closed meetings that the person chaired and whose minutes, or a correction of them, nobody has agreed yet: the latest, and how many there are.</summary>
    public async Task<(IReadOnlyList<PanelRow> Latest, int All)> MinutesWaitingAsync(Person person, int limit, CancellationToken ct)
    {
        if (!person.Roles.Contains(Domain.Shared.Roles.PanelChair))
            return ([], 0);
        await using var connection = await source.OpenConnectionAsync(ct);
        using var read = await connection.QueryMultipleAsync(new CommandDefinition(
            """
            select panel_id as PanelId, area as Area, held_on as HeldOn, chair as Chair, state as State from panel_list
            where chair = @user and minutes_wait order by held_on desc, panel_id desc limit @limit;
            select count(*)::int from panel_list where chair = @user and minutes_wait
            """,
            new { user = person.User.Value, limit }, cancellationToken: ct));
        return ([.. await read.ReadAsync<PanelRow>()], await read.ReadSingleAsync<int>());
    }

    /// <returns>Null where there is no such meeting within the person’s reach.</returns>
    public async Task<PanelView?> PanelAsync(Person person, PanelId id, CancellationToken ct)
    {
        var work = new Work(person, new Target(Panel: id), references.Current, clock.GetUtcNow());
        var loaded = await log.LoadAsync(new Load { Streams = [id.Value] }, ct);
        work.Read(loaded);
        return work.TargetExists && Roles.Intersect(person.Roles).Any(role => Reach.Table(role, work))
            ? PanelView.Of(work) with { TakenOff = loaded.Streams[id.Value].Events.Select(happened => happened.Data).OfType<ItemTakenOff>().Select(off => off.Case).Distinct().Count(item => !work.Panel.Agenda.Contains(item)) }
            : null;
    }

    /// <summary>What the panel has in front of it on one case: case and child as they stood when the pack was made. The look is logged.</summary>
    /// <returns>Null where it is out of reach: also of who has a conflict of interest in the item and takes no part in it (R27).</returns>
    public async Task<PackView?> PackAsync(Person person, PanelId panel, CaseId @case, string? why, CancellationToken ct)
    {
        var work = new Work(person, new Target(@case, panel), references.Current, clock.GetUtcNow());
        var loaded = await log.LoadAsync(new Load { Streams = [@case.Value, panel.Value], RelatedStreamsSql = Related.ChildAndTheirCases }, ct);
        work.Read(loaded);
        var role = work.TargetExists && work.Panel.Packs.ContainsKey(@case) && !work.Panel.HasConflict(person.User, @case)
            ? Roles.Intersect(person.Roles).FirstOrDefault(candidate => Reach.Table(candidate, work))
            : null;
        await accesses.WriteAsync(person, role, "pack", @case.Value, why, ct);
        if (role is null)
            return null;
        var pack = work.Panel.Packs[@case];
        object[] happened = [.. loaded.Streams[panel.Value].Events.Select(recorded => recorded.Data).Where(data => Subjects.CaseOf(data) == @case)];
        var events = loaded.Streams[@case.Value].Events.Where(recorded => recorded.Version <= pack.CaseVersion).ToArray();
        var made = loaded.Streams[panel.Value].Events.Last(recorded => recorded.Data is ItemListed or PackRefreshed && Subjects.CaseOf(recorded.Data) == @case).Position;
        var child = OneChild.Of(work.Case.Child, record => RecordAsAt(record, record == work.Case.Child ? pack.ChildVersion : null));
        var others = EarlierOutcome.Beside(work.Case, [.. loaded.Streams.Values.Where(read => read.Type == "case" && read.Events[0].Position <= made).Select(read => AsAt(read, made))]);
        var since = loaded.Streams[@case.Value].Events.Count(recorded => recorded.Version > pack.CaseVersion && recorded.Data is not CaseListed);
        var found = CaseView.Of(@case, events, child, _ => false) with { Outcomes = OutcomeOfChild.Of(child, references.Current), OtherCases = others };
        Child RecordAsAt(ChildId record, long? version) => !loaded.Streams.TryGetValue(record.Value, out var read) ? Child.Unknown
            : read.Events.Where(recorded => version is { } last ? recorded.Version <= last : recorded.Position <= made)
                .Aggregate(Child.Unknown, (known, recorded) => Child.Evolve(known, (ChildEvent)recorded.Data));

        return new PackView(panel, pack.Number, since, work.VersionOf(@case.Value), found.ForPanel())
        {
            Decision = happened.OfType<ItemDecided>().SingleOrDefault()?.Decision,
            Urgent = UrgentView.Of(loaded.Streams[@case.Value].Events),
            Deferral = happened.OfType<ItemDeferred>().SingleOrDefault(),
            Views = [.. happened.OfType<ViewRecorded>()],
            Conflicts = [.. happened.OfType<ConflictDeclared>().Where(conflict => work.Panel.HasConflict(conflict.Member, @case))],
        };
    }

    /// <summary>A case as it was known when the pack was made.</summary>
    private static Case AsAt(StreamHistory read, long position) => read.Events.Where(recorded => recorded.Position <= position)
        .Aggregate(new Case(new(read.Id)), (state, recorded) => Case.Evolve(state, (CaseEvent)recorded.Data));
}

/// <param name="Next">Send it as <c>cursor</c> to get the next page; null on the last.</param>
public sealed record PanelPage(IReadOnlyList<PanelRow> Panels, string? Next);

public sealed record PanelRow
{
    public Guid PanelId { get; init; }
    public string Area { get; init; } = "";
    public DateOnly HeldOn { get; init; }
    public string Chair { get; init; } = "";
    public string State { get; init; } = "";
    public int Items { get; init; }
    public int Decided { get; init; }
}

/// <param name="Number">Packs of an item are numbered from 1 as they are refreshed.</param>
/// <param name="ChangesSince">How many things happened on the case after the pack was made, its being listed not counted.</param>
/// <param name="CaseVersion">The version of the case now: the ETag to decide on.</param>
public sealed record PackView(PanelId Panel, int Number, long ChangesSince, long CaseVersion, CaseView Case)
{
    /// <summary>What this meeting decided; null while it has not.</summary>
    public PanelDecision? Decision { get; init; }

    /// <summary>R10: what was decided outside a meeting, as the case stands now; null where the decision in force is a meeting’s, or there is none.</summary>
    public UrgentView? Urgent { get; init; }

    /// <summary>What this meeting put the item off for; null where it did not.</summary>
    public ItemDeferred? Deferral { get; init; }

    /// <summary>What members of this meeting recorded for their agencies.</summary>
    public IReadOnlyList<ViewRecorded> Views { get; init; } = [];

    /// <summary>The conflicts of interest in force, each with what it is (R27).</summary>
    public IReadOnlyList<ConflictDeclared> Conflicts { get; init; } = [];
}
