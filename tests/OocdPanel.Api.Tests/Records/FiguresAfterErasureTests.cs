using System.Text.Json;
using System.Text.RegularExpressions;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Reporting;
using OocdPanel.Api.Tests.Reporting.Traps;
using OocdPanel.Domain.Children;
using OocdPanel.EventStore;
using OocdPanel.EventStore.ReadModels;
using OocdPanel.EventStore.Secrecy;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Records;

/// <summary>Erasure changes no figure: what is counted is kept, without saying whose it is.</summary>
public sealed partial class FiguresAfterErasureTests(TrapDatabase database) : IClassFixture<TrapDatabase>
{
    private static readonly string[] Years = ["2022-23", "2023-24", "2024-25", "2025-26"];

    [Fact]
    public async Task Every_report_and_every_drill_down_says_the_same_with_every_child_erased()
    {
        var before = await FiguresAsync();
        before.ShouldContain("numerator", Shouldly.Case.Insensitive);
        var keys = new MemoryKeyRing(); // every key destroyed, also of those whose history says nothing of it
        var log = new EventLog(database.Store, EventCatalogue.Types, keys, TrapDatabase.ReadModels);
        foreach (var child in await ChildrenAsync())
        {
            var read = await log.LoadAsync(new Load { Streams = [child] }, default);
            await log.AppendAsync(
                new Append
                {
                    Streams = [new StreamAppend(read.Of(child, "child"), [new ChildErased("retention-ended")])],
                    Headers = new Headers("r.vale", "records-manager", null, Guid.NewGuid(), "erase-child", null, TimeProvider.System.GetUtcNow()),
                    RecordedAt = TimeProvider.System.GetUtcNow(),
                },
                default);
        }
        (await FiguresAsync()).ShouldBe(before);

        await new Rebuild(database.Store, EventCatalogue.Types, keys, TrapDatabase.ReadModels).RunAsync(null, null, default);
        (await FiguresAsync()).ShouldBe(before);
        (await ScalarAsync("select count(*) from read.erased_subject")).ShouldBe(await ScalarAsync("select count(*) from mt_streams where type = 'child'"));
        (await ScalarAsync("select count(*) from read.known_child")).ShouldBe(0L);
    }

    private async Task<string> FiguresAsync()
    {
        var said = new List<string>();
        foreach (var year in Years)
        {
            var asked = new ReportQuestion("west-mercia", year);
            said.Add(Json(await database.Reports.CompletionAsync(asked, default)));
            said.Add(Json(await database.Reports.Outcome22Async(asked, default)));
            foreach (var figure in Reports.CompletionFigures)
                said.Add(Json(await database.Reports.CompletionCasesAsync(asked, figure, null, default)));
            foreach (var figure in Reports.Outcome22Figures)
                said.Add(Json(await database.Reports.Outcome22CasesAsync(asked, figure, default)));
        }
        return string.Join('\n', said);
    }

    /// <summary>A report says up to which position it counted, and that grows with every event.</summary>
    private static string Json<T>(Reported<T> told)
        where T : class => Position().Replace(JsonSerializer.Serialize(told, OocdPanel.Api.Platform.Json.Options), "");

    [GeneratedRegex("\"position\":[0-9]+|position [0-9]+")]
    private static partial Regex Position();

    private async Task<IReadOnlyList<Guid>> ChildrenAsync()
    {
        await using var command = database.Store.CreateCommand("select id from mt_streams where type = 'child'");
        await using var reader = await command.ExecuteReaderAsync();
        var children = new List<Guid>();
        while (await reader.ReadAsync())
            children.Add(reader.GetGuid(0));
        return children;
    }

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var command = database.Store.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
