using Npgsql;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Reporting;
using OocdPanel.Api.Reporting.Documents;
using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Api.Reporting.Rates;
using OocdPanel.Domain.Areas;
using OocdPanel.EventStore.Secrecy;
using OocdPanel.Host.Demonstration.National;

namespace OocdPanel.Benchmarks;

/// <summary>
/// Reports on financial years, as pages and HTTP ask for them but without them, in a national demonstration and in one of a
/// tenth of its cases: every measure and both returns in turn, of one area and of the nation; as known at an earlier position;
/// the differences between groups; the documents of boards; and the first page of the cases behind a figure. Told is how long
/// one takes beside the same of a tenth of the cases, and with <c>--each</c> every measure by itself. An area has a tenth of the
/// cases then, too; <c>reports-area-same-cases</c> asks nine years of it there, so that what grows is all around it.
/// </summary>
internal sealed class ReportQuestions : IBenchmark
{
    private static readonly string[] Years = ["2017-18", "2018-19", "2019-20", "2020-21", "2021-22", "2022-23", "2023-24", "2024-25", "2025-26"];

    private readonly List<Asked> asked = [];
    private Options options = null!;
    private int next;

    public int? OnlyClients => 8;

    public async Task PrepareAsync(PrivateCluster cluster, Options options, CancellationToken ct)
    {
        this.options = options;
        foreach (var (name, cases) in new[] { ("tenth", options.Cases / 10), ("all", options.Cases) })
        {
            var at = new NpgsqlConnectionStringBuilder(options.National ?? cluster.ConnectionString);
            at.Database = options.National is null ? $"national_{name}" : name == "all" ? at.Database : $"{at.Database}_tenth";
            if (options.National is null)
                await (await Databases.CreateAsync(cluster, at.Database!, NpgsqlDataSource.Create, ct)).DisposeAsync();
            var keys = new MemoryKeyRing();
            await new NationalLoader(at.ConnectionString, keys, Console.Error.WriteLine).LoadAsync(cases, TimeProvider.System.GetUtcNow(), ct);
            var source = ReportDataSource.Create(at.ConnectionString);
            asked.Add(await Asked.OfAsync(name, source, await ReferenceBook.OpenAsync(source, keys, ct), new OocdSettings(at.ConnectionString, "", Demonstration: true), ct));
        }
    }

    public async Task RunAsync(int clients, Results results, CancellationToken ct)
    {
        foreach (var of in asked)
        {
            var isAll = of == asked[^1];
            foreach (var (kind, questions) in of.Kinds())
            {
                var tenth = $"{kind}, a tenth of the cases";
                await AskAsync(isAll ? new Work(kind, "reports", tenth, InTime: true) : new Work(tenth, "reports"), i => questions[i % questions.Count].Ask(i, ct));
                if (options.Each && isAll)
                    foreach (var question in questions)
                        await AskAsync(new Work($"{kind} {question.Name}", "reports"), i => question.Ask(i, ct));
            }
        }

        async Task AskAsync(Work work, Func<int, Task> once) =>
            results.Add(await Clock.MeasureAsync(work, clients, options.Seconds, () => once(Interlocked.Increment(ref next)), ct));
    }

    private sealed record Question(string Name, Func<int, CancellationToken, Task> Ask);

    /// <summary>A demonstration, and who answers questions about it.</summary>
    private sealed record Asked(string Name, string[] Areas, long Position, Reports Reports, MeasureReports Measures, DisproportionalityReports Differences, Documents Documents)
    {
        public static async Task<Asked> OfAsync(string name, NpgsqlDataSource source, ReferenceBook book, OocdSettings settings, CancellationToken ct)
        {
            await using var last = source.CreateCommand("select max(seq_id) from mt_events");
            var position = (long)(await last.ExecuteScalarAsync(ct))! / 10 * 9;
            var areas = book.Current.Areas.InForce(new DateOnly(2026, 3, 31)).Where(area => book.Current.Areas.Find(area.Code, new DateOnly(2018, 3, 31)).Found);
            var measures = new MeasureReports(source, book, TimeProvider.System, settings);
            return new Asked(
                name, [.. areas.Select(area => area.Code.Value)], position, new Reports(source, book, TimeProvider.System, settings), measures,
                new DisproportionalityReports(measures, book), new Documents(measures, new Publications(source, book, TimeProvider.System)));
        }

        public IEnumerable<(string Kind, IReadOnlyList<Question> Questions)> Kinds()
        {
            yield return ("reports-area", [.. All(Area)]);
            yield return ("reports-area-as-at", [.. All(i => Area(i) with { Position = Position })]);
            yield return ("reports-area-same-cases", [.. Each(Area, _ => null, IsTenth ? Years[0] : null)]);
            yield return ("reports-nation", [.. All(Nation)]);
            yield return ("reports-nation-by", [.. Each(Nation, measure => measure.Breakdowns.First().Code)]);
            yield return ("documents-area", [.. ReportDocument.All.Select(document => new Question(document.Code, async (i, ct) => Told((await Documents.MakeAsync(document, Area(i), ct)).Fault)))]);
            yield return ("documents-nation", [.. ReportDocument.All.Select(document => new Question(document.Code, async (i, ct) => Told((await Documents.MakeAsync(document, Nation(i), ct)).Fault)))]);
            yield return ("drill-down", [.. MeasureCatalogue.All.Where(measure => measure.Source.IsOfCases).Select(measure => new Question(measure.Code, async (i, ct) =>
                Told((await Measures.BehindAsync(new MeasureQuestion(measure.Code, Area(i)), measure.Columns.OfType<CountColumn>().First().Code, [], null, ct)).Fault)))]);
        }

        /// <summary>Every measure, both returns, and the differences between groups.</summary>
        private IEnumerable<Question> All(Func<int, ReportQuestion> of) =>
        [
            .. Each(of, _ => null),
            new("kpi-6", async (i, ct) => Told((await Reports.CompletionAsync(of(i), ct)).Fault)),
            new("outcome-22-return", async (i, ct) => Told((await Reports.Outcome22Async(of(i), ct)).Fault)),
            new("disproportionality", async (i, ct) => Told((await Differences.CountAsync(new DisproportionalityQuestion(of(i)), ct)).Fault)),
        ];

        private IEnumerable<Question> Each(Func<int, ReportQuestion> of, Func<Measure, string?> by, string? since = null) => MeasureCatalogue.All.Select(measure =>
            new Question(measure.Code, async (i, ct) => Told((await Measures.CountAsync(new MeasureQuestion(measure.Code, since is null ? of(i) : of(i) with { Year = Years[^1] }, by(measure), Since: since), ct)).Fault)));

        private ReportQuestion Area(int i) => new(Areas[i * 7 % Areas.Length], Years[i % Years.Length]);

        private bool IsTenth => Name == "tenth";

        private static ReportQuestion Nation(int i) => new(AreaTable.Everywhere.Value, Years[i % Years.Length]);

        private static void Told(ReportFault? fault)
        {
            if (fault is not null)
                throw new InvalidOperationException(fault.Message);
        }
    }
}
