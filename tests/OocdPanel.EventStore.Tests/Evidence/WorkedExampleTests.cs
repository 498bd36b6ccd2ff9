using System.Text;
using OocdPanel.EventStore.Evidence;

namespace OocdPanel.EventStore.Tests.Evidence;

public sealed class WorkedExampleTests
{
    private static readonly string HistoryPath = Path.Combine(NodeChecker.Contracts, "evidence", "history.json");
    private static readonly string KeysPath = Path.Combine(NodeChecker.Contracts, "evidence", "keys.json");
    private static readonly string ContractPath = Path.Combine(NodeChecker.Contracts, "evidence.md");

    public WorkedExampleTests()
    {
        if (Environment.GetEnvironmentVariable("OOCD_UPDATE_CONTRACTS") != "1") return;
        Directory.CreateDirectory(Path.GetDirectoryName(HistoryPath)!);
        var made = WorkedExample.With(head => head.Sign(WorkedExample.Key), head => head.Sign(WorkedExample.Key));
        File.WriteAllBytes(HistoryPath, made.Write());
        File.WriteAllBytes(KeysPath, new PublicKeys(WorkedExample.Key).Write());
        var contract = File.ReadAllText(ContractPath);
        File.WriteAllText(ContractPath, contract.Replace(Steps(contract), WorkedExample.Steps(made), StringComparison.Ordinal));
    }

    [Fact]
    public void The_example_is_made_of_what_it_says_byte_for_byte()
    {
        var file = File.ReadAllBytes(HistoryPath);
        var read = HistoryFile.Read(file);
        var again = WorkedExample.With(head => new(head, read.Earlier!.Head.Signature), head => new(head, read.Head.Signature));
        again.Write().ShouldBe(file);
        new PublicKeys(WorkedExample.Key).Write().ShouldBe(File.ReadAllBytes(KeysPath));
        Steps(File.ReadAllText(ContractPath)).ShouldBe(WorkedExample.Steps(again));
    }

    [Fact]
    public async Task The_example_holds_for_both_checkers_and_discloses_what_the_contract_says()
    {
        var (file, keys) = (File.ReadAllBytes(HistoryPath), PublicKeys.Read(File.ReadAllBytes(KeysPath)));
        var verdict = HistoryCheck.Run(file, keys);
        verdict.Finding.ShouldBe(Finding.Holds, verdict.Why);
        Encoding.UTF8.GetString(verdict.Events[0].Personal!.Single().Value!).ShouldBe("\"The name of the school\"");
        (await NodeChecker.RunAsync([file], keys)).ShouldBe([NodeChecker.Comparable(verdict.ToJson())]);
    }

    private static string Steps(string contract)
    {
        const string begin = "```text steps\n";
        var from = contract.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return contract[from..contract.IndexOf("```", from, StringComparison.Ordinal)];
    }
}
