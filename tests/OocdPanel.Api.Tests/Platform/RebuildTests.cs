using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Api.Tests.Scrutiny;
using OocdPanel.Domain.Cases;
using OocdPanel.EventStore.ReadModels;
using OocdPanel.EventStore.Secrecy;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Platform;

/// <summary>Every read model, written anew from the history, has the rows that it had.</summary>
public sealed class RebuildTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task A_rebuild_gives_every_read_model_the_same_rows()
    {
        foreach (var stage in Enum.GetValues<Stage>())
            await Journey.ToAsync(service, stage);
        var known = new Journey(service);
        (await known.SendAsync(Calls.SubmitReferral(known).With("child.identifiers", new[] { new { scheme = "pnc", value = "24/1 A" } }))).ShouldBeAccepted();
        var back = await Journey.ToAsync(service, Stage.InProgramme);
        await back.DoAsync(Calls.RecordFeedback);
        await back.DoAsync(Calls.EndProgrammeUnfinished);
        var carried = await Journey.ToAsync(service, Stage.AwaitingPanel);
        await carried.DoAsync(Calls.ClosePanel);
        await carried.DoAsync(Calls.RecordOutsideDisposal);
        foreach (var over in new[] { Stage.Closed, Stage.Ineligible })
        {
            var erased = await Journey.ToAsync(service, over);
            await erased.DoAsync(Calls.EraseVictim);
            await erased.DoAsync(Calls.EraseChild);
        }

        await (await Journey.ToAsync(service, Stage.Referred)).MergeOtherAsync();

        await (await Journey.ToAsync(service, Stage.Delivered)).DoAsync(Calls.AuditCase);
        var scrutinised = await Sample.FoundAsync(service);
        await scrutinised.DoAsync(ReviewCalls.RaiseLearningPoint);
        await Sample.CloseAsync(scrutinised);
        await scrutinised.DoAsync(ReviewCalls.PublishReport);

        await carried.DoAsync(Calls.ImportReference);
        await carried.DoAsync(Calls.ChangePolicy);

        var projections = service.Host.Services.GetRequiredService<IReadOnlyList<IProjection>>();
        var tables = projections.SelectMany(projection => projection.Tables.Select(table => table.Name)).ToArray();
        var before = await RowsAsync(tables);
        before.ShouldAllBe(table => table.Value.Count > 0, "a table without rows proves nothing");

        var replayed = await new Rebuild(service.Host.Services.GetRequiredService<NpgsqlDataSource>(), EventCatalogue.Types, service.Host.Services.GetRequiredService<IKeyRing>(), projections)
            .RunAsync(null, null, CancellationToken.None);

        replayed.ShouldBe((await service.HistoryAsync()).Events);
        var after = await RowsAsync(tables);
        foreach (var table in tables)
            after[table].ShouldBe(before[table], table);
    }

    private async Task<Dictionary<string, IReadOnlyList<string>>> RowsAsync(IEnumerable<string> tables)
    {
        var contents = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var table in tables)
        {
            await using var command = service.Source.CreateCommand($"select row::text from read.\"{table}\" as row order by 1");
            await using var reader = await command.ExecuteReaderAsync();
            var rows = new List<string>();
            while (await reader.ReadAsync())
                rows.Add(reader.GetString(0));
            contents[table] = rows;
        }
        return contents;
    }
}
