using System.Globalization;
using System.Text;
using Dapper;
using Npgsql;
using OocdPanel.Api.Children;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Clocks;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Cases;

/// <summary>The cases that wait for a person, or all within their reach: what is due next first, then the oldest referral, a page at a time.</summary>
public sealed class Worklist(NpgsqlDataSource source, ReferenceBook references, ChildNames names, TimeProvider clock)
{
    public const int MostAtOnce = 100;

    public static readonly IReadOnlyList<string> Filters = ["mine", "all"];

    /// <summary>What waits for somebody in a role, among the cases the role reaches.</summary>
    private static readonly Dictionary<string, (string Reach, string Waits)> ByRole = new()
    {
        [Roles.ReferringOfficer] = ("submitted_by = @user", "stage not in ('closed', 'withdrawn')"),
        [Roles.SecondedOfficer] = ("area = any(@areas)", "stage in ('referred', 'awaiting-delivery') or (stage = 'programme-ended' and disposal = 'outcome-22')"),
        [Roles.PoliceDecisionMaker] = ("area = any(@areas)", "stage in ('awaiting-confirmation', 'escalated', 'awaiting-prosecution-decision')"),
        [Roles.YjsPractitioner] = ("area = any(@areas)", "practitioner = @user and (stage not in ('closed', 'withdrawn') or n.soon_from <= @today) or submitted_by = @user and stage = 'returned-for-information'"),
        [Roles.YjsManager] = ("area = any(@areas)", "stage in ('awaiting-allocation', 'awaiting-countersignature', 'ready-for-panel', 'escalated') or submitted_by = @user and stage = 'returned-for-information'"),
        [Roles.VictimWorker] = ("area = any(@areas)", "victims_unheard > 0 and stage not in ('closed', 'ineligible', 'withdrawn')"),
    };

    /// <summary>Roles that have a worklist of cases.</summary>
    public static IReadOnlyList<string> WorkingRoles { get; } = [.. ByRole.Keys];

    private const string NextClock =
        "left join lateral (select kind, due, soon_from from case_clock where case_id = c.case_id and kind = any(@clocks) order by due, kind limit 1) n on true";

    /// <param name="stage">One stage’s cases only; null for all.</param>
    /// <param name="after">The cursor of the page before; null for the first.</param>
    public async Task<WorklistPage> ReadAsync(Person person, bool mine, string? stage, DueCursor? after, int limit, CancellationToken ct)
    {
        var roles = person.Roles.Where(ByRole.ContainsKey).ToArray();
        if (roles.Length == 0)
            return new WorklistPage([], null);
        var today = UkTime.DayOf(clock.GetUtcNow());
        var sql = $"""
            select c.case_id as CaseId, k.child_id as ChildId, k.name as Name, c.area as Area, c.stage as Stage, c.referred_on as ReferredOn,
                c.practitioner as Practitioner, c.disposal as Disposal, c.wanted_by as WantedBy, c.deferred_until as DeferredUntil, c.taken_off as TakenOff, c.panel_id as PanelId, c.programme_id as ProgrammeId,
                c.victims_unheard as VictimsUnheard, n.kind as Clock, n.due as Due, n.soon_from as SoonFrom
            from case_list c {MergedChildren.Join("c.child_id")} join case_list_child k on k.child_id = coalesce(m.survivor, c.child_id)
            {NextClock}
            where ({Conditions(roles, mine)}) and (@stage::text is null or c.stage = @stage) and (coalesce(n.due, 'infinity'), c.referred_on, c.case_id) > (@due, @day, @id)
            order by coalesce(n.due, 'infinity'), c.referred_on, c.case_id limit @limit
            """;
        await using var connection = await source.OpenConnectionAsync(ct);
        var rows = (await connection.QueryAsync<WorklistRow>(new CommandDefinition(
            sql,
            new
            {
                user = person.User.Value,
                today,
                areas = person.AreasOn(references.Current, today).Select(area => area.Value).ToArray(),
                stage,
                clocks = new Sight(roles).Clocks.ToArray(),
                due = after?.Due ?? DateOnly.MinValue,
                day = after?.After.ReferredOn ?? new DateOnly(1, 1, 1),
                id = after?.After.Case ?? Guid.Empty,
                limit = limit + 1,
            },
            cancellationToken: ct))).AsList();
        var page = await names.OpenAsync(
            [.. rows.Take(limit)], row => (row.ChildId, row.Name), (row, name) => row.On(today) with { GivenName = name.Given, FamilyName = name.Family }, ct);
        return new WorklistPage(page, rows.Count > limit ? new DueCursor(page[^1].Due ?? DateOnly.MaxValue, new(page[^1].ReferredOn, page[^1].CaseId)).ToString() : null);
    }

    /// <summary>How many of the cases that wait for a person have something overdue next, and how many something due soon.</summary>
    public async Task<(int Overdue, int Soon)> DueAsync(Person person, CancellationToken ct)
    {
        var roles = person.Roles.Where(ByRole.ContainsKey).ToArray();
        if (roles.Length == 0)
            return (0, 0);
        var today = UkTime.DayOf(clock.GetUtcNow());
        await using var connection = await source.OpenConnectionAsync(ct);
        var states = (await connection.QueryAsync<WorklistRow>(new CommandDefinition(
            $"select c.stage as Stage, n.kind as Clock, n.due as Due, n.soon_from as SoonFrom from case_list c {NextClock} where ({Conditions(roles, mine: true)}) and n.due is not null",
            new
            {
                user = person.User.Value,
                today,
                areas = person.AreasOn(references.Current, today).Select(area => area.Value).ToArray(),
                clocks = new Sight(roles).Clocks.ToArray(),
            },
            cancellationToken: ct))).Select(row => row.On(today).DueState).ToList();
        return (states.Count(state => state == Domain.Reference.Due.Overdue), states.Count(state => state == Domain.Reference.Due.DueSoon));
    }

    private static string Conditions(IEnumerable<string> roles, bool mine) =>
        string.Join(" or ", roles.Select(role => mine ? $"({ByRole[role].Reach} and ({ByRole[role].Waits}))" : $"({ByRole[role].Reach})"));
}

/// <param name="Next">Send it as <c>cursor</c> to get the next page; null on the last.</param>
public sealed record WorklistPage(IReadOnlyList<WorklistRow> Cases, string? Next);

public sealed record WorklistRow
{
    public Guid CaseId { get; init; }
    public string GivenName { get; init; } = "";
    public string FamilyName { get; init; } = "";
    public string Area { get; init; } = "";
    public string Stage { get; init; } = "";
    public DateOnly ReferredOn { get; init; }
    public string? Practitioner { get; init; }
    public string? Disposal { get; init; }
    public DateOnly? WantedBy { get; init; }

    /// <summary>A chair took the case off an agenda before the meeting; false once it is listed again.</summary>
    public bool TakenOff { get; init; }

    /// <summary>The panel deferred the case, and awaits something by this day; null once it is listed again.</summary>
    public DateOnly? DeferredUntil { get; init; }

    public Guid? PanelId { get; init; }
    public Guid? ProgrammeId { get; init; }
    public int VictimsUnheard { get; init; }

    /// <summary>R18: what is due next, as its kind; null where nothing is.</summary>
    public string? Clock { get; init; }

    /// <summary>The last day on which that is in time.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Today: <c>due</c>, <c>due-soon</c> or <c>overdue</c>.</summary>
    public string? DueState { get; init; }

    /// <summary>The role that the clock waits for; without a clock, whose turn it is at that stage; null where the case is over.</summary>
    public string? WaitsFor { get; init; }

    internal DateOnly? SoonFrom { get; init; }

    internal Guid ChildId { get; init; }

    /// <summary>As the read model holds it.</summary>
    internal byte[]? Name { get; init; }

    internal WorklistRow On(DateOnly today) => Clock is { } kind && Due is { } due
        ? this with { DueState = new Clock(kind, due, SoonFrom, null).On(today).State, WaitsFor = ClockKind.Find(kind).By }
        : this with { WaitsFor = Stages.Find(Stage) is { } stage ? Waiting.For(stage) : null };
}

/// <summary>A place in a worklist: behind this case.</summary>
public sealed record WorklistCursor(DateOnly ReferredOn, Guid Case)
{
    public override string ToString() =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{ReferredOn:yyyy-MM-dd}{Case:N}"))).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public static bool TryParse(string? text, out WorklistCursor? cursor)
    {
        cursor = null;
        if (string.IsNullOrEmpty(text))
            return true;
        try
        {
            var raw = Encoding.ASCII.GetString(Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '=')));
            if (raw.Length != 42 || !DateOnly.TryParseExact(raw[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || !Guid.TryParseExact(raw[10..], "N", out var id))
                return false;
            cursor = new WorklistCursor(day, id);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
