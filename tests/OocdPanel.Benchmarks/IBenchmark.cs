
namespace OocdPanel.Benchmarks;

/// <summary>One kind of work, measured once per round and number of clients.</summary>
internal interface IBenchmark
{
    /// <summary>Runs for so many clients only; null for every number.</summary>
    int? OnlyClients => null;

    /// <summary>Whether what it runs in this process is to be compiled before it is measured.</summary>
    bool IsWarmed => false;

    /// <summary>Makes its own database on the cluster.</summary>
    Task PrepareAsync(PrivateCluster cluster, Options options, CancellationToken ct);

    Task RunAsync(int clients, Results results, CancellationToken ct);
}
