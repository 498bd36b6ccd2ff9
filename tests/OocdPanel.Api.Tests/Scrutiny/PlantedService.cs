using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Testing;
using OocdPanel.Testing.Planting;

namespace OocdPanel.Api.Tests.Scrutiny;

/// <summary>The service over more than three hundred generated cases with personal data planted in every text, all of it under signed heads.</summary>
public sealed class PlantedService : RunningService
{
    private const int Cases = 310;

    public IReadOnlyList<PlantedCase> Planted { get; } = PlantedCases.Make(Cases);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await SealAsync();
    }

    /// <summary>It logs every request and all there is to tell of it, as an operator would have it who looks for a fault.</summary>
    protected override void Configure(WebApplicationBuilder builder) => builder.Logging.AddFilter<KeptLogs>(null, LogLevel.Debug);

    protected override Task LoadAsync() => PlantedCases.LoadAsync(Planted, ConnectionString, TestHost.RingOf(ConnectionString));
}
