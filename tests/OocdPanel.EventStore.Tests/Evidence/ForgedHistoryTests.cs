using OocdPanel.EventStore.Evidence;
using OocdPanel.EventStore.Tests.Evidence.Forgeries;

namespace OocdPanel.EventStore.Tests.Evidence;

public sealed class ForgedHistoryTests(ForgedHistories forged) : IClassFixture<ForgedHistories>
{
    public static TheoryData<string> Names => [.. ForgedHistories.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_forged_history_is_refused_by_both_checkers_for_the_same_event(string name)
    {
        var forgery = ForgedHistories.All[name];
        var verdict = HistoryCheck.Run(forgery.File, Sample.Keys);
        (verdict.Finding, verdict.Version).ShouldBe((forgery.Finding, forgery.Version), verdict.Why);
        verdict.Events.ShouldBeEmpty();
        if (forgery.Version is { } version) verdict.Why.ShouldStartWith($"Version {version} does not hold: ");
        forged.ByNode[name].ShouldBe(NodeChecker.Comparable(verdict.ToJson()));
    }

    [Fact]
    public void Every_forgery_is_described_in_the_contract()
    {
        var described = File.ReadAllText(Path.Combine(NodeChecker.Contracts, "evidence.md"));
        ForgedHistories.All.Keys.Where(name => !described.Contains($"| {name} |", StringComparison.Ordinal)).ShouldBeEmpty();
        described.Split('\n').SkipWhile(line => !line.StartsWith("| forged", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|')[1].Trim()).Where(name => !ForgedHistories.All.ContainsKey(name)).ShouldBeEmpty();
    }
}

/// <summary>Every forgery, and what Node says of each; Node runs once for all.</summary>
public sealed class ForgedHistories : IAsyncLifetime
{
    internal static readonly IReadOnlyDictionary<string, Forgery> All =
        new[] { ForgedParts.All, ForgedOrder.All, ForgedHeads.All, ForgedText.All, ForgedWriting.All }.SelectMany(kind => kind).ToDictionary(forgery => forgery.Name);

    internal IReadOnlyDictionary<string, string> ByNode { get; private set; } = new Dictionary<string, string>();

    public async Task InitializeAsync() =>
        ByNode = All.Keys.Zip(await NodeChecker.RunAsync([.. All.Values.Select(forgery => forgery.File)], Sample.Keys)).ToDictionary();

    public Task DisposeAsync() => Task.CompletedTask;
}
