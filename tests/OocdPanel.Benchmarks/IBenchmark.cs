
namespace OocdPanel.Benchmarks;

/// <summary>One kind of work, measured once per round and number of clients.</summary>
internal interface IBenchmark
{
    /// <summary>Makes its own database on the cluster.</summary>
    Task PrepareAsync(PrivateCluster cluster, Options options, CancellationToken ct);

    Task RunAsync(int clients, Results results, CancellationToken ct);
}
