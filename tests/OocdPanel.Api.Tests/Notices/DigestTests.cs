using Microsoft.Extensions.DependencyInjection;
using OocdPanel.Api.Cases;
using OocdPanel.Api.Notices;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Notices;

public sealed class DigestTests(RunningService service) : IClassFixture<RunningService>, IDisposable
{
    public void Dispose() => service.Clock.Ahead = default;

    [Fact]
    public async Task Whoever_has_work_due_is_told_how_much_once_a_day_by_whichever_host()
    {
        await Journey.ToAsync(service, Stage.ReturnedForInformation);
        service.Clock.Ahead = TimeSpan.FromDays(6); // what the officer was to answer is overdue
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Made().MakeAsync(CancellationToken.None)));
        (await ToldAsync("o.reid")).ShouldBe(["Your work: 1 case with something overdue"]);
        (await ToldAsync("a.stone")).ShouldBeEmpty();

        await Made().MakeAsync(CancellationToken.None);
        (await ToldAsync("o.reid")).Count.ShouldBe(1);
        service.Clock.Ahead = TimeSpan.FromDays(7);
        await Made().MakeAsync(CancellationToken.None);
        (await ToldAsync("o.reid")).Count.ShouldBe(2);
    }

    private Digests Made() => new(
        service.Source, service.Host.Services.GetRequiredService<Worklist>(),
        new NoticeSettings("127.0.0.1", 25, "a@example.org", null, null, false, "http://127.0.0.1", new TimeOnly(0, 0)), service.Clock);

    private async Task<IReadOnlyList<string>> ToldAsync(string user)
    {
        await using var command = service.Source.CreateCommand("select says from oocd.outbox where recipient = $1 and about like 'digest %'");
        command.Parameters.AddWithValue(user);
        await using var reader = await command.ExecuteReaderAsync();
        var told = new List<string>();
        while (await reader.ReadAsync())
            told.Add(reader.GetString(0));
        return told;
    }
}
