using Dapper;
using Npgsql;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;
using OocdPanel.EventStore.Subscriptions;

namespace OocdPanel.Api.Cases;

/// <summary>
/// Bank holidays, policy and other reference data change what is due and when (R18). An append writes only what it
/// changes itself, so the clocks of all cases on which anything can still be waited for are looked at again, once the change is made.
/// </summary>
public sealed class DueDatesOfCases(EventLog log, NpgsqlDataSource source, ReferenceBook references, TimeProvider clock) : ISubscriber
{
    private const int CasesAtOnce = 100;

    /// <summary>A case is closed, and followed up a year later, within so many years of its referral.</summary>
    private const int Years = 4;

    private const string Waiting = """
        select case_id from read.case_list where stage not in ('ineligible', 'withdrawn') and case_id > @after
            and (stage <> 'closed' or referred_on > @since) order by case_id limit @limit
        """;

    /// <summary>Whoever writes to one of them waits for a moment, so the rows written here are those of its last event.</summary>
    private const string Hold = "select id from mt_streams where id = any(@cases) order by id for no key update";

    private const string Write = """
        with now as (select * from unnest(@owners, @kinds, @days, @soon) as now (case_id, kind, due, soon_from)),
        gone as (
            delete from read.case_clock old where old.case_id = any(@cases)
                and not exists (select from now where now.case_id = old.case_id and now.kind = old.kind))
        insert into read.case_clock (case_id, kind, due, soon_from) select * from now
            on conflict (case_id, kind) do update set due = excluded.due, soon_from = excluded.soon_from
            where (case_clock.due, case_clock.soon_from) is distinct from (excluded.due, excluded.soon_from)
        """;

    public string Name => "due-dates";

    public async Task HandleAsync(IReadOnlyList<StoredEvent> events, NpgsqlConnection connection, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(events);
        if (!events.Any(happened => ReferenceBook.IsOf(happened.Name.Split('.')[0])))
            return;
        await references.RefreshAsync(ct);
        var since = UkTime.DayOf(clock.GetUtcNow()).AddYears(-Years);
        for (var after = Guid.Empty; ;)
        {
            var cases = (await connection.QueryAsync<Guid>(new CommandDefinition(Waiting, new { after, since, limit = CasesAtOnce }, cancellationToken: ct))).ToArray();
            if (cases.Length == 0)
                return;
            await WriteAsync(cases, ct);
            after = cases[^1];
        }
    }

    /// <summary>In a transaction of its own, so that nobody waits for long. Done again, it writes nothing.</summary>
    private async Task WriteAsync(Guid[] cases, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(Hold, new { cases }, transaction, cancellationToken: ct));
        var histories = (await log.LoadAsync(new Load { Streams = cases }, ct)).Streams.Values;
        var clocks = histories.SelectMany(history => ClocksOfCase.Of(new CaseId(history.Id), history.Events, references.Current)
            .Where(clock => clock.DoneOn is null).Select(clock => (Case: history.Id, Clock: clock))).ToArray();
        await connection.ExecuteAsync(new CommandDefinition(
            Write,
            new
            {
                cases,
                owners = clocks.Select(row => row.Case).ToArray(),
                kinds = clocks.Select(row => row.Clock.Kind).ToArray(),
                days = clocks.Select(row => row.Clock.By).ToArray(),
                soon = clocks.Select(row => row.Clock.SoonFrom).ToArray(),
            },
            transaction, cancellationToken: ct));
        await transaction.CommitAsync(ct);
    }
}
