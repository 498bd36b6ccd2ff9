using System.Text.Json;
using OocdPanel.EventStore.Evidence;
using OocdPanel.EventStore.Secrecy;
using OocdPanel.Testing;

namespace OocdPanel.EventStore.Tests.Evidence;

/// <summary>What the store really writes is what an exported history proves.</summary>
public sealed class StoredHistoryTests(TestDatabase database) : BankTests(database)
{
    [Fact]
    public async Task A_history_of_rows_in_the_database_holds_for_both_checkers_with_what_is_personal_disclosed()
    {
        var account = Guid.NewGuid();
        await Bank.AppendAsync(account, 0, new Opened("Zoë \"Z\" O'Neill"), new Paid(150));
        await Bank.AppendAsync(account, 2, new Closed("Moved away"));
        var events = new List<HistoryEvent>();
        var hashes = new List<byte[]>();
        await using var select = Bank.Source.CreateCommand(
            "select s.type, e.id, e.version, e.type, e.timestamp, e.subjects, e.data::text, e.headers::text, e.hash from mt_events e join mt_streams s on s.id = e.stream_id where e.stream_id = $1 order by e.version");
        select.Parameters.Add(new() { Value = account });
        await using (var row = await select.ExecuteReaderAsync())
            while (await row.ReadAsync())
            {
                using var data = JsonDocument.Parse(row.GetString(6));
                using var headers = JsonDocument.Parse(row.GetString(7));
                var stored = new StoredFacts(
                    row.GetGuid(1), account, row.GetString(0), row.GetInt64(2), row.GetString(3), row.GetFieldValue<DateTimeOffset>(4), row.GetFieldValue<Guid[]>(5), data.RootElement, headers.RootElement);
                events.Add(HistoryEvent.Of(stored, Bank.Keys.Service!.Salt, events.Count, []) with { Keys = await KeysAsync(stored) });
                hashes.Add(row.GetFieldValue<byte[]>(8));
            }

        events.Select((one, i) => one.Hash(i == 0 ? new byte[32] : hashes[i - 1])).ShouldBe(hashes);
        var tree = new NaiveTree([.. hashes.Select(hash => MerkleTree.Leaf(hash))]);
        var head = Head.After(null, Guid.NewGuid(), Bank.Noon, events.Count, tree.Root(events.Count), Sample.Key).Sign(Sample.Key);
        var file = new HistoryFile(head.Head.Log, account, "account", events.Count, head, null, [.. events.Select((one, i) => one with { Path = tree.Inclusion(i, events.Count) })]).Write();
        var verdict = HistoryCheck.Run(file, Sample.Keys);
        verdict.Finding.ShouldBe(Finding.Holds, verdict.Why);
        JsonSerializer.Deserialize<string>(verdict.Events[0].Personal!.Single(member => member.Path == "/data/owner").Value!).ShouldBe("Zoë \"Z\" O'Neill");
        (await NodeChecker.RunAsync([file], Sample.Keys)).ShouldBe([NodeChecker.Comparable(verdict.ToJson())]);
    }

    private async Task<IReadOnlyDictionary<Guid, byte[]>> KeysAsync(StoredFacts stored)
    {
        var found = await Bank.Keys.ReadAsync(stored.Subjects, default);
        var keys = new Dictionary<Guid, byte[]>();
        foreach (var subject in stored.Subjects)
        {
            found.TryGet(subject, out var key).ShouldBeTrue();
            keys[subject] = new byte[SubjectKey.Length];
            key!.EventKey(stored.Id, keys[subject]);
        }
        return keys;
    }
}
