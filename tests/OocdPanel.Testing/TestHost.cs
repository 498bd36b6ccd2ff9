using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Npgsql;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Records;
using OocdPanel.EventStore.Evidence;
using OocdPanel.EventStore.Secrecy;
using OocdPanel.Host;

namespace OocdPanel.Testing;

/// <summary>The whole service, run in this process over a test's database.</summary>
public sealed class TestHost : IAsyncDisposable
{
    /// <summary>The keys of all hosts of this process.</summary>
    public static readonly string Keys = Directory.CreateTempSubdirectory("oocd-test-keys-").FullName;

    private static readonly ConcurrentDictionary<string, MemoryKeyRing> Rings = [];

    /// <summary>The signing key of all hosts of this process.</summary>
    public static readonly HeadSigning Signing = new(
        ECDsa.Create(ECCurve.NamedCurves.nistP256), new HeadsPlace(Directory.CreateTempSubdirectory("oocd-test-heads-").FullName));

    private readonly WebApplication _app;

    private TestHost(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    /// <summary>Where it listens; only of a host that listens.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>The subjects' keys of a test's database, for everything in this process that works on it.</summary>
    public static MemoryKeyRing RingOf(string connectionString) =>
        Rings.GetOrAdd(new NpgsqlConnectionStringBuilder(connectionString).Database!, _ => new MemoryKeyRing());

    /// <summary>Without a network: <see cref="Client"/> reaches it.</summary>
    public static Task<TestHost> InMemoryAsync(string connectionString, Action<WebApplicationBuilder>? configure = null) =>
        StartAsync(connectionString, builder => builder.WebHost.UseTestServer(), configure, prepare: true, demonstration: false);

    /// <summary>On a free port of 127.0.0.1, for browsers and curl.</summary>
    public static Task<TestHost> ListeningAsync(string connectionString, Action<WebApplicationBuilder>? configure = null, bool prepare = true, bool demonstration = false) =>
        StartAsync(connectionString, builder => builder.WebHost.UseUrls("http://127.0.0.1:0"), configure, prepare, demonstration);

    /// <summary>A client with cookies of its own that follows no redirect.</summary>
    public HttpClient Client() => _app.Services.GetService(typeof(Microsoft.AspNetCore.Hosting.Server.IServer)) is Microsoft.AspNetCore.TestHost.TestServer
        ? _app.GetTestClient()
        : new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static async Task<TestHost> StartAsync(string connectionString, Action<WebApplicationBuilder> server, Action<WebApplicationBuilder>? configure, bool prepare, bool demonstration)
    {
        var app = OocdHost.Build(["--environment", "Development"], new OocdSettings(connectionString, Keys, demonstration), RingOf(connectionString), Signing, builder =>
        {
            server(builder);
            configure?.Invoke(builder);
        });
        if (prepare)
            await Service.PrepareAsync(app.Services, CancellationToken.None);
        await app.StartAsync();
        return new TestHost(app);
    }
}
