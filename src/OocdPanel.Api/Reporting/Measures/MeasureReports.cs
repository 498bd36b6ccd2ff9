using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OocdPanel.Api.Platform;

namespace OocdPanel.Api.Reporting.Measures;

/// <summary>Counts measures. HTTP, pages and the command line ask here, so they cannot differ.</summary>
public sealed class MeasureReports([FromKeyedServices(ReportDataSource.Key)] NpgsqlDataSource source, ReferenceBook references, TimeProvider clock, OocdSettings settings)
{
    private const int PageSize = 100;

    /// <summary>How many changes are told at once.</summary>
    public int ChangesAtOnce { get; init; } = PageSize;

    /// <summary>The most facts that a figure may count, then or now, for its changes to be told.</summary>
    public int MostFacts { get; init; } = 10_000;

    private DateOnly Today => UkTime.DayOf(clock.GetUtcNow());

    public async Task<Reported<MeasureReport>> CountAsync(MeasureQuestion question, CancellationToken ct)
    {
        var reference = references.Current;
        if (question.Read(reference, Today, out var fault) is not var (measure, by, scope))
            return fault!;
        var (position, day, notThen) = await PositionAsync(question, ct);
        if (notThen is not null)
            return notThen;
        var counts = measure.Columns.OfType<CountColumn>().Count();
        var arrays = measure.Columns.OfType<PercentileColumn>().Select(column => column.Value).Distinct().Count();
        var groups = await ReadAsync(MeasureSql.Count(measure, by, Extent.Of(scope, position)), scope, measure, by, position, day, [], row => new CountedGroup(
            row.GetInt64(0),
            [.. by.Select((_, i) => row.GetBoolean(1 + (2 * i)) ? null : row.IsDBNull(2 + (2 * i)) ? "" : row.GetString(2 + (2 * i)))],
            [.. Enumerable.Range(0, counts).Select(i => row.GetInt64(1 + (2 * by.Count) + i))],
            [.. Enumerable.Range(0, arrays).Select(i => row.IsDBNull(1 + (2 * by.Count) + counts + i) ? [] : row.GetFieldValue<int[]>(1 + (2 * by.Count) + counts + i))]), ct);
        var last = groups[0].Last;
        return position > last
            ? new ReportFault("unknown-position", "position", $"The log ends at position {last}.", "Leave the position out to count what is known now.")
            : MeasureTable.Of(measure, by, scope, groups, question.Published, ReportHead.Of(
                measure.Code, measure.Name, measure.RuleVersion, scope, position ?? last, settings.Demonstration, Today,
                [
                    $"Counted by the day of: {measure.CountedBy}.", .. measure.Notes,
                    question.AsAt is null && question.PublishedOn is null ? null : $"Counted as of {day:d MMMM yyyy}: what must have passed, such as 12 months, had passed by then.",
                ]), reference);
    }

    /// <summary>A page of the cases behind one figure.</summary>
    /// <param name="figure">The code of a count column.</param>
    /// <param name="groups">Of each breakdown the group, or null for all.</param>
    /// <param name="after">The place after which to go on, as the page before gave it.</param>
    public async Task<Reported<MeasureCases>> BehindAsync(MeasureQuestion question, string? figure, IReadOnlyList<string?> groups, string? after, CancellationToken ct)
    {
        if (question.Read(references.Current, Today, out var fault) is not var (measure, by, scope))
            return fault!;
        if (!measure.Source.IsOfCases)
            return NoCases;
        if (measure.Columns.OfType<CountColumn>().FirstOrDefault(column => column.Code == figure) is not { } counted)
            return NoSuchFigure(measure, figure);
        if (GroupOfNothing(by, groups) is { } ofNothing)
            return ofNothing;
        if (!CasePlace.TryRead(after, out var place))
            return new ReportFault("unknown-place", "after", $"‘{after}’ is no place in this list.", "Take it from the answer before, or leave it out to begin.");
        var (position, day, notThen) = await PositionAsync(question, ct);
        if (notThen is not null)
            return notThen;
        object[] more =
        [
            .. by.Select((_, i) => (object?)(i < groups.Count ? groups[i] : null) ?? DBNull.Value),
            place is null ? DBNull.Value : place.On, place is null ? DBNull.Value : place.Case, place is null ? DBNull.Value : place.Fact, PageSize + 1,
        ];
        var rows = await ReadAsync(MeasureSql.Behind(measure, by, counted, Extent.Of(scope, position)), scope, measure, by, position, day, more, row => (
            Last: row.GetInt64(0),
            Case: row.IsDBNull(1) ? null : new CaseCounted(
                row.GetGuid(1), row.GetFieldValue<DateOnly>(2), row.GetString(3), [.. by.Select((_, i) => row.IsDBNull(8 + i) ? "" : row.GetString(8 + i))])), ct);
        var last = rows[0].Last;
        if (position > last)
            return new ReportFault("unknown-position", "position", $"The log ends at position {last}.", "Leave the position out to count what is known now.");
        var found = rows.Select(row => row.Case).OfType<CaseCounted>().ToList();
        if (found.Count == 0 && place is null && UnknownGroup(by, scope, groups) is { } unknown)
            return unknown;
        var page = found.Take(PageSize).ToList();
        return new MeasureCases(
            ReportHead.Of(measure.Code, $"The cases behind ‘{counted.Name}’", measure.RuleVersion, scope, position ?? last, settings.Demonstration, Today, counted.HowListed),
            counted.Code, [.. by.Select(breakdown => new BreakdownOf(breakdown.Code, breakdown.Name))], page,
            found.Count > PageSize ? CasePlace.Of(page[^1]).ToString() : null);
    }

    /// <summary>What became of a figure since the moment, or the position, of the question.</summary>
    /// <param name="figure">The code of a count column.</param>
    /// <param name="groups">Of each breakdown the group, or null for all.</param>
    /// <param name="from">The place after which to go on, as the page before gave it.</param>
    public async Task<Reported<MeasureChanges>> ChangesAsync(MeasureQuestion question, string? figure, IReadOnlyList<string?> groups, string? from, CancellationToken ct)
    {
        if (question.Read(references.Current, Today, out var fault) is not var (measure, by, scope))
            return fault!;
        if (!measure.Source.IsOfCases)
            return NoCases;
        if (measure.Columns.OfType<CountColumn>().FirstOrDefault(column => column.Code == figure) is not { } counted)
            return NoSuchFigure(measure, figure);
        if (GroupOfNothing(by, groups) is { } ofNothing)
            return ofNothing;
        if (!ChangePlace.TryRead(from, out var place))
            return new ReportFault("unknown-place", "after", $"‘{from}’ is no place in this list.", "Take it from the answer before, or leave it out to begin.");
        var (then, thatDay, notThen) = await PositionAsync(question, ct);
        if (notThen is not null)
            return notThen;
        if (then is not { } earlier)
            return new ReportFault("no-moment", "asAt", "There is no moment to compare with.", "Give the moment, or the position, since which you want to know what changed.");
        object[] asked = [.. by.Select((_, i) => (object?)(i < groups.Count ? groups[i] : null) ?? DBNull.Value), DBNull.Value, DBNull.Value, DBNull.Value, MostFacts + 1];
        var was = await ReadAsync(MeasureSql.Behind(measure, by, counted, Extent.Of(scope, earlier)), scope, measure, by, earlier, thatDay, asked, Placed, ct);
        var now = await ReadAsync(MeasureSql.Behind(measure, by, counted, Extent.Of(scope, null)), scope, measure, by, null, Today, asked, Placed, ct);
        if (earlier > now[0].Last)
            return new ReportFault("unknown-position", "position", $"The log ends at position {now[0].Last}.", "Give an earlier one.");
        if (Math.Max(was.Count, now.Count) > MostFacts)
            return new ReportFault("too-many-facts", "figure", $"The figure counts more than {MostFacts:N0}: too many to compare one by one.", "Ask for a shorter period, a smaller area, or one group of a breakdown.");
        var (before, after) = (Facts(was), Facts(now));
        if (before.Count + after.Count == 0 && UnknownGroup(by, scope, groups) is { } unknown)
            return unknown;
        var changes = after.Where(fact => !before.ContainsKey(fact.Key)).Select(fact => (fact.Value, Counts: true, At: fact.Value.KnownFrom > earlier ? fact.Value.KnownFrom : null))
            .Concat(before.Where(fact => !after.ContainsKey(fact.Key)).Select(fact => (fact.Value, Counts: false, At: fact.Value.KnownTo)))
            .OrderBy(change => PlaceOf(change.Value, change.At)).ToList();
        var all = changes.Count;
        changes = [.. changes.Where(change => PlaceOf(change.Value, change.At).CompareTo(place) > 0).Take(ChangesAtOnce + 1)];
        var more = changes.Count > ChangesAtOnce;
        changes = [.. changes.Take(ChangesAtOnce)];
        var why = await FigureChangeReasons.ReadAsync(source, [.. changes.Select(change => change.At).OfType<long>().Distinct()], ct);
        var ofChild = await FigureChangeReasons.OfChildrenAsync(source, [.. changes.Where(change => change.At is null).Select(change => change.Value.Child).Distinct()], earlier, now[0].Last, ct);
        return new MeasureChanges(
            ReportHead.Of(measure.Code, $"What changed in ‘{counted.Name}’", measure.RuleVersion, scope, now[0].Last, settings.Demonstration, Today, counted.HowListed), counted.Code, earlier, Figure(before.Values), Figure(after.Values),
            [.. changes.Select(change => new FigureChange(
                change.Value.Case, change.Value.Fact, change.Counts, change.Value.On, change.At is { } at ? why.GetValueOrDefault(at) : ofChild.GetValueOrDefault(change.Value.Child)))],
            all, more ? PlaceOf(changes[^1].Value, changes[^1].At).ToString() : null);

        static ChangePlace PlaceOf(PlacedFact fact, long? at) => new(at ?? 0, fact.Case, fact.Fact);
        long Figure(IReadOnlyCollection<PlacedFact> facts) => counted.OfChildren ? facts.Select(fact => fact.Child).Distinct().Count() : facts.Sum(fact => fact.Adds);
    }

    private static readonly string[] GroupFields = ["group", "andGroup"];

    private static ReportFault? GroupOfNothing(IReadOnlyList<Breakdown> by, IReadOnlyList<string?> groups) =>
        Enumerable.Range(by.Count, Math.Max(0, groups.Count - by.Count)).FirstOrDefault(i => !string.IsNullOrEmpty(groups[i]), -1) is >= 0 and var spare
            ? new ReportFault("no-such-breakdown", GroupFields[spare], $"‘{groups[spare]}’ is a group of no breakdown.", "Give the breakdown it is a group of, or leave it out.")
            : null;

    /// <summary>Asked where nothing was found: what reference data no longer know may still have been counted.</summary>
    private ReportFault? UnknownGroup(IReadOnlyList<Breakdown> by, ReportScope scope, IReadOnlyList<string?> groups)
    {
        foreach (var (breakdown, group, field) in by.Zip(groups, GroupFields))
        {
            var known = breakdown.Known(references.Current, scope).Select(one => one.Code).ToList();
            if (!string.IsNullOrEmpty(group) && known.Count > 0 && !known.Contains(group))
                return new ReportFault("unknown-group", field, $"There is no group ‘{group}’ by {breakdown.Name.ToLowerInvariant()}.", $"Choose one of: {string.Join(", ", known)}.");
        }

        return null;
    }

    private static ReportFault NoCases { get; } =
        new("no-cases", "figure", "What this measure counts are not cases.", "Ask for a measure of cases, such as the agendas of panels.");

    private static ReportFault NoSuchFigure(Measure measure, string? figure) => new(
        "unknown-figure", "figure", $"There is no count ‘{figure}’ in this measure.", $"Choose one of: {string.Join(", ", measure.Columns.OfType<CountColumn>().Select(column => column.Code))}.");

    private static PlacedFact Placed(NpgsqlDataReader row) => row.IsDBNull(1)
        ? new(row.GetInt64(0), default, default, "", null, null, default, 0, false)
        : new(row.GetInt64(0), row.GetGuid(1), row.GetFieldValue<DateOnly>(2), row.GetString(3), row.GetInt64(4), row.IsDBNull(5) ? null : row.GetInt64(5), row.GetGuid(6), row.GetInt64(7), true);

    private static Dictionary<(Guid, string), PlacedFact> Facts(IEnumerable<PlacedFact> rows) => rows.Where(row => row.IsThere).ToDictionary(row => (row.Case, row.Fact));

    /// <summary>A fact behind a figure; the first row of a list without any says only where the log ends.</summary>
    private sealed record PlacedFact(long Last, Guid Case, DateOnly On, string Fact, long? KnownFrom, long? KnownTo, Guid Child, long Adds, bool IsThere);

    /// <summary>
    /// The position that a question counts at: its own, or that of its moment; null for the end of the log. And the day as of which
    /// it counts what must have passed by then: the moment's; of a position alone the last on which the log ended there.
    /// </summary>
    private async Task<(long? Position, DateOnly Day, ReportFault? Fault)> PositionAsync(MeasureQuestion question, CancellationToken ct)
    {
        if (question.PublishedOn is { } published)
            return (question.Of.Position, published, null);
        if (question.AsAt is not { } moment)
            return (question.Of.Position, question.Of.Position is { } asked && await LogMoments.EndOfAsync(source, asked, ct) is { } end ? UkTime.DayOf(end) : Today, null);
        if (moment > clock.GetUtcNow())
            return (null, default, new ReportFault("in-the-future", "asAt", "That moment has not come yet.", "Leave it out to count what is known now."));
        if (await LogMoments.PositionAtAsync(source, moment, ct) is not { } position)
            return (null, default, new ReportFault("before-the-log", "asAt", "Nothing had been recorded at that moment.", "Choose a later moment."));
        return question.Of.Position > position
            ? (null, default, new ReportFault("position-and-moment", "position", $"Position {question.Of.Position} was recorded after that moment, when the log ended at {position}.", "Give an earlier position, or leave it out."))
            : (question.Of.Position ?? position, UkTime.DayOf(moment), null);
    }

    private Task<List<T>> ReadAsync<T>(
        string sql, ReportScope scope, Measure measure, IReadOnlyList<Breakdown> by, long? position, DateOnly day, IEnumerable<object> more, Func<NpgsqlDataReader, T> row, CancellationToken ct) =>
        source.ReadAsync(sql, scope, ReportReading.Parameters(scope, measure.Source, by, position, day, references.Current).Concat(more), row, ct);
}
