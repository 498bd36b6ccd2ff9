using System.CommandLine;
using Microsoft.AspNetCore.Connections;
using Npgsql;
using OocdPanel.Api.Cases;
using OocdPanel.Api.Notices;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Records;
using OocdPanel.EventStore.Evidence;
using OocdPanel.EventStore.Subscriptions;
using OocdPanel.Host.Demonstration;
using OocdPanel.Host.Keys;

namespace OocdPanel.Host.CommandLine;

/// <summary><c>oocd serve</c>: the service in the foreground, until Ctrl+C.</summary>
public static class Serve
{
    public static Command Verb()
    {
        var demo = new Option<bool>("--demo") { Description = "Serve the demonstration, loading it first where it is missing." };
        var national = new Option<bool>("--national") { Description = "Serve the large demonstration that oocd demo national has loaded." };
        var url = new Option<string>("--url") { Description = "Address to listen on.", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        url.Validators.Add(given =>
        {
            if (!Uri.TryCreate(given.GetValueOrDefault<string>(), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
                given.AddError("--url must be an address such as http://127.0.0.1:5080");
        });
        var verb = new Command("serve", "Serve the pages and the HTTP interface, with a database of its own unless ConnectionStrings__OocdPanel names one.") { demo, national, url };
        verb.SetAction((parsed, ct) => RunAsync(parsed.GetValue(national) ? Wanted.National : parsed.GetValue(demo) ? Wanted.Demonstration : Wanted.Live, parsed.GetValue(url)!, ct));
        return verb;
    }

    private static async Task<int> RunAsync(Wanted wanted, string url, CancellationToken ct)
    {
        OocdHost.RefuseProduction(Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT"));
        await using var database = await ServedDatabase.ServeAsync(DataRoot.Find(), wanted, OocdCommandLine.Say, ct);
        await using var keys = await KeySettings.OfEnvironment(DataRoot.Find()).OpenAsync(database.ConnectionString, OocdCommandLine.Say, ct);
        if (wanted is Wanted.Demonstration) await DemoLoader.LoadAsync(database.ConnectionString, keys, DemoProfile.All, TimeProvider.System.GetUtcNow(), OocdCommandLine.Say, ct);
        using var signingKey = KeySettings.OfEnvironment(DataRoot.Find()).SigningKey();
        var signing = new HeadSigning(signingKey, new HeadsPlace(HeadsSetting.DirectoryOf(DataRoot.Find(), database.Name)));
        await using var app = OocdHost.Build([], Settings.Of(database, DataRoot.Find()), keys, signing, builder =>
        {
            builder.WebHost.UseUrls(url);
            builder.Services.AddSubscriptions();
            builder.Services.AddSignedHeads();
            builder.Services.AddSingleton<ISubscriber, DueDatesOfCases>();
            if (wanted is Wanted.Live) AddNotices(builder, url);
        });
        await Service.PrepareAsync(app.Services, ct);
        if (await RestoredRecords.ForgetAsync(app.Services.GetRequiredService<NpgsqlDataSource>(), await keys.ErasedAsync(ct), ct) is > 0 and var forgotten)
            OocdCommandLine.Say($"Names and search tokens of {forgotten} erased children were there again, as after an old dump was restored: they are gone.");
        await StartAsync(app, url, ct);
        OocdCommandLine.Say($"Serving {string.Join(", ", app.Urls)} from the database {database.Name}. Ctrl+C stops.");
        await app.WaitForShutdownAsync(ct);
        return 0;
    }

    private static void AddNotices(WebApplicationBuilder builder, string url)
    {
        try
        {
            builder.Services.AddNotices(builder.Configuration, url);
        }
        catch (FormatException wrong)
        {
            throw new CannotRunException(wrong.Message, wrong);
        }
    }

    private static async Task StartAsync(WebApplication app, string url, CancellationToken ct)
    {
        try
        {
            await app.StartAsync(ct);
        }
        catch (Exception unusable) when (unusable is IOException or System.Net.Sockets.SocketException or InvalidOperationException)
        {
            await app.StopAsync(CancellationToken.None); // what was started before it listens would complain of being ended without warning
            throw new CannotRunException(unusable.InnerException is AddressInUseException
                ? $"Something else already listens on {url}: end it, or choose another address with --url."
                : $"Cannot listen on {url}: {unusable.Message}", unusable);
        }
    }
}
