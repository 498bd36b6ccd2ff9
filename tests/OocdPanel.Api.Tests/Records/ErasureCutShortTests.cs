using Npgsql;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Records;

/// <summary>A process that dies when the history says that somebody is erased and the key is still there: the next one finishes it.</summary>
public sealed class ErasureCutShortTests : HostOverDatabase
{
    private const string Erasing = "7021238691"; // the lock under which keys are destroyed

    [Fact]
    public async Task An_erasure_that_a_killed_process_had_only_recorded_is_finished_before_the_next_one_serves()
    {
        var journey = await ServeAsync();
        await journey.To(Stage.Ineligible);
        (await ReadAsync(journey.Case)).ShouldContain("Robin");

        await using (var holding = new NpgsqlConnection(Keys))
        {
            await holding.OpenAsync();
            await using (var hold = new NpgsqlCommand($"select pg_advisory_lock({Erasing})", holding))
                await hold.ExecuteNonQueryAsync();
            var sent = journey.SendAsync(Calls.EraseChild(journey));
            await UntilAsync(() => AskAsync<bool>(Keys, "select exists (select from pg_locks l join pg_database d on d.oid = l.database where d.datname = current_database() and locktype = 'advisory' and not granted)"));
            sent.IsCompleted.ShouldBeFalse();
            await Host.KillAsync();
            await Should.ThrowAsync<HttpRequestException>(sent);
        }
        (await AskAsync<long>(Events, "select count(*) from mt_events where type = 'child.erased.v1'")).ShouldBe(1);
        (await KeysOfAsync(journey.Child)).ShouldBe(1);

        await ServeAsync();

        Host.Told.ShouldContain(line => line.Contains("1 keys of erased subjects were still there", StringComparison.Ordinal));
        (await KeysOfAsync(journey.Child)).ShouldBe(0);
        (await ReadAsync(journey.Case)).ShouldNotContain("Robin");
    }

    [Fact]
    public async Task An_erasure_whose_keys_could_not_be_destroyed_says_so_and_is_finished_by_the_same_command()
    {
        var journey = await ServeAsync();
        await journey.To(Stage.Ineligible);
        (await ReadAsync(journey.Case)).ShouldContain("Robin");
        var list = Host.Root.Path("erased");
        await File.WriteAllTextAsync(list, "a file where the directory of the list should be");

        var call = Calls.EraseChild(journey);
        (await journey.SendAsync(call)).ShouldBeProblem(503, "erasure-unfinished");
        (await KeysOfAsync(journey.Child)).ShouldBe(1);

        File.Delete(list);
        (await journey.SendAsync(call)).ShouldBeAccepted();
        (await KeysOfAsync(journey.Child)).ShouldBe(0);
        (await ReadAsync(journey.Case)).ShouldNotContain("Robin");
    }

    private static async Task UntilAsync(Func<Task<bool>> so)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await so())
            await Task.Delay(20, patience.Token);
    }
}
