using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Scrutiny;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Reporting.Rates;

/// <summary>Compares the disposals of like cases within and between areas, so that a panel can pick a theme from data.</summary>
public sealed class ConsistencyReports([FromKeyedServices(ReportDataSource.Key)] NpgsqlDataSource source, ReferenceBook references, OocdSettings settings, TimeProvider clock)
{
    public static readonly IReadOnlyList<string> Roles = [.. ReportEndpoints.Roles, Domain.Shared.Roles.ScrutinyLead];

    private static readonly string Sql = $"""
        with log as (select coalesce(max(seq_id), 0) as last from mt_events),
        asked as (select last, coalesce($4::bigint, last) as at from log),
        d as not materialized (select d.* from asked cross join lateral ({LikeDecisions.Sql}) d)
        select asked.last, d.area, d.disposal, d.offence_group, d.final_score, d.earlier, d.age_band
        from asked left join (select d.* from unnest($1::text[], $2::date[], $3::date[]) as span (area, since, until)
            join d on d.area = span.area and d.confirmed_on between span.since and span.until) d on true
        """;

    public async Task<Reported<ConsistencyReport>> CountAsync(ReportQuestion question, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(question);
        var (scope, fault) = ReportScope.Of(question, references.Current);
        if (fault is not null)
            return fault;
        if (scope!.NotBegun(UkTime.DayOf(clock.GetUtcNow())) is { } notBegun)
            return notBegun;
        var (last, decided) = await ReadAsync(question, scope!, ct);
        if (question.Position > last)
            return new ReportFault("unknown-position", "position", $"The log ends at position {last}.", "Leave the position out to count what is known now.");
        return new ConsistencyReport(
            ReportHead.Of(ConsistencyReport.Measure, "Consistency of disposals", Consistency.RuleVersion, scope!, question.Position ?? last, settings.Demonstration, UkTime.DayOf(clock.GetUtcNow()), Notes),
            [
                .. scope!.Areas.Select(span => span.Area.Value).Distinct().Select(area => new AreaConsistency(
                    area, references.Current.Areas.NameOf(new(area), scope.Period.To) ?? area, Consistency.Of([.. decided.Where(one => one.Area == area).Select(one => one.Case)]))),
            ],
            Consistency.Of([.. decided.Select(one => one.Case)]),
            [.. decided.GroupBy(one => one.Case.Like).Where(cell => cell.Count() >= Consistency.SmallestCell).Select(CellOf).OrderByDescending(cell => cell.Unlike * cell.Decisions).ThenBy(cell => cell.Like.ToString(), StringComparer.Ordinal)]);
    }

    private static string[] Notes { get; } =
    [
        "Like cases have the same offence group, final gravity score, age band, and either an earlier outcome or none. Of a decision taken at random and another one like it, the figure is how often their disposals differ.",
        $"Cells of fewer than {Consistency.SmallestCell} decisions are left out; the others weigh as many decisions as they have. In brackets the 95 % interval (Simpson’s variance); that a child may have several decisions is not allowed for.",
        "Unlike disposals of like cases are a question, not an answer: cases differ in more than these four. Small numbers are not hidden: not to leave the service.",
    ];

    private static ComparedCell CellOf(IGrouping<LikeCases, (string Area, DecidedCase Case)> cell)
    {
        DisposalGiven[] given = [.. cell.GroupBy(one => one.Case.Disposal.Value).Select(same => new DisposalGiven(same.Key, same.Count())).OrderByDescending(one => one.Decisions).ThenBy(one => one.Disposal, StringComparer.Ordinal)];
        return new(cell.Key, cell.Count(), Consistency.Of([.. cell.Select(one => one.Case)]).Unlike!.Percent, given);
    }

    private async Task<(long Last, List<(string Area, DecidedCase Case)> Decided)> ReadAsync(ReportQuestion question, ReportScope scope, CancellationToken ct)
    {
        await using var command = source.CreateCommand(Sql);
        command.Parameters.AddWithValue(scope.Areas.Select(span => span.Area.Value).ToArray());
        command.Parameters.AddWithValue(scope.Areas.Select(span => span.From).ToArray());
        command.Parameters.AddWithValue(scope.Areas.Select(span => span.To).ToArray());
        command.Parameters.Add(new NpgsqlParameter { Value = question.Position is { } position ? position : DBNull.Value });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var (last, decided) = (0L, new List<(string, DecidedCase)>());
        while (await reader.ReadAsync(ct))
        {
            last = reader.GetInt64(0);
            if (!reader.IsDBNull(1))
                decided.Add((reader.GetString(1), new(new(reader.GetString(3), reader.IsDBNull(4) ? null : reader.GetInt32(4), reader.GetBoolean(5), reader.GetString(6)), new DisposalCode(reader.GetString(2)))));
        }
        return (last, decided);
    }
}
