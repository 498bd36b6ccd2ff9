using Dapper;
using Npgsql;
using OocdPanel.Api.Cases;
using OocdPanel.Api.Children;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Panels;

/// <summary>Whom the items of an agenda are about, and which cases could still be put on it.</summary>
public sealed class AgendaCases(NpgsqlDataSource source, ReferenceBook references, ChildNames names, TimeProvider clock)
{
    private static readonly string Columns =
        $"select c.case_id as CaseId, k.child_id as ChildId, k.name as Name, c.stage as Stage, c.referred_on as ReferredOn, c.to_ratify as ToRatify from case_list c {MergedChildren.Join("c.child_id")} join case_list_child k on k.child_id = coalesce(m.survivor, c.child_id)";

    /// <param name="panel">A meeting that the reader was given: whoever has the agenda may know whom it is about.</param>
    public async Task<IReadOnlyDictionary<CaseId, AgendaCase>> OnAsync(PanelView panel, CancellationToken ct)
    {
        var found = await QueryAsync($"{Columns} where c.case_id = any(@cases)", new { cases = panel.Items.Select(item => item.Case.Value).ToArray() }, ct);
        return found.ToDictionary(row => new CaseId(row.CaseId));
    }

    /// <summary>Cases of the meeting’s area that are ready, still being prepared, or to be ratified, and on no agenda: oldest referral first, a page at a time. Empty for whoever may not list.</summary>
    /// <returns>With the cursor of the next page; null on the last.</returns>
    public async Task<(IReadOnlyList<AgendaCase> Cases, string? Next)> ToListAsync(Person person, PanelView panel, WorklistCursor? after, CancellationToken ct)
    {
        var mayList = person.Covers(panel.Area, references.Current, UkTime.DayOf(clock.GetUtcNow()))
            && (person.Roles.Contains(Roles.YjsManager) || (person.Roles.Contains(Roles.PanelChair) && panel.Chair == person.User));
        if (!mayList || panel.State == "closed")
            return ([], null);
        var found = await QueryAsync(
                $"{Columns} where (c.referred_on, c.case_id) > (@day, @id) and c.area = @area and c.panel_id is null and (c.to_ratify or c.stage in ('being-assessed', 'awaiting-countersignature', 'ready-for-panel')) and c.offence_group <> 'prevention' order by c.referred_on, c.case_id limit @limit",
            new { area = panel.Area.Value, day = after?.ReferredOn ?? new DateOnly(1, 1, 1), id = after?.Case ?? Guid.Empty, limit = Worklist.MostAtOnce + 1 }, ct);
        IReadOnlyList<AgendaCase> page = [.. found.Take(Worklist.MostAtOnce)];
        return (page, found.Count > page.Count ? new WorklistCursor(page[^1].ReferredOn, page[^1].CaseId).ToString() : null);
    }

    private async Task<IReadOnlyList<AgendaCase>> QueryAsync(string sql, object values, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        var rows = (await connection.QueryAsync<AgendaCase>(new CommandDefinition(sql, values, cancellationToken: ct))).AsList();
        return await names.OpenAsync(rows, row => (row.ChildId, row.Name), (row, name) => row with { GivenName = name.Given, FamilyName = name.Family }, ct);
    }
}

public sealed record AgendaCase
{
    public Guid CaseId { get; init; }
    public string GivenName { get; init; } = "";
    public string FamilyName { get; init; } = "";
    public string Stage { get; init; } = "";
    public DateOnly ReferredOn { get; init; }

    /// <summary>R10: decided urgently outside a meeting, which a meeting is to ratify.</summary>
    public bool ToRatify { get; init; }
    internal Guid ChildId { get; init; }

    /// <summary>As the read model holds it.</summary>
    internal byte[]? Name { get; init; }
}
