using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using OocdPanel.Api.Administration;
using OocdPanel.Api.Assessments;
using OocdPanel.Api.Cases;
using OocdPanel.Api.Children;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Platform.Http;
using OocdPanel.Api.Platform.SignIn;
using OocdPanel.Api.Programmes;
using OocdPanel.Api.Records;
using OocdPanel.Api.Referrals;
using OocdPanel.Api.Reporting;
using OocdPanel.Api.Reporting.Audits;
using OocdPanel.Api.Reporting.Documents;
using OocdPanel.Api.Reporting.Measures;
using OocdPanel.Api.Reporting.Rates;
using OocdPanel.Api.Scrutiny;
using OocdPanel.Api.Victims;
using OocdPanel.EventStore;
using OocdPanel.EventStore.Evidence;
using OocdPanel.EventStore.ReadModels;
using OocdPanel.EventStore.Secrecy;
using OocdPanel.EventStore.Subscriptions;

namespace OocdPanel.Api.Platform;

/// <summary>The service, put together.</summary>
public static class Service
{
    public static IServiceCollection AddOocdPanel(this IServiceCollection services, OocdSettings settings, IKeyRing keys, HeadSigning signing)
    {
        DateOnlyColumns.Register();
        services.AddSingleton(settings);
        services.AddSingleton(keys);
        services.AddSingleton(signing);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => StoreDataSource.Create(settings.ConnectionString));
        services.AddKeyedSingleton(ReportDataSource.Key, (_, _) => ReportDataSource.Create(settings.ConnectionString));
        services.AddSingleton(provider => new ReferenceBook(provider.GetRequiredService<NpgsqlDataSource>(), provider.GetRequiredService<IKeyRing>()));
        services.AddTransient(provider => provider.GetRequiredService<ReferenceBook>().Current);
        services.AddHostedService<ReferenceWatch>();
        services.AddSingleton(provider => Projections.All(provider.GetRequiredService<ReferenceBook>()));
        services.AddSingleton(_ => new Notifier(settings.ConnectionString));
        services.AddSingleton(provider => new EventLog(
            provider.GetRequiredService<NpgsqlDataSource>(), EventCatalogue.Types, provider.GetRequiredService<IKeyRing>(), provider.GetRequiredService<IReadOnlyList<IProjection>>(),
            provider.GetRequiredService<Notifier>().Wake));
        services.AddSingleton(provider => new Turns(settings.ConnectionString, provider.GetRequiredService<IKeyRing>()));
        services.AddSingleton<ChildNames>();
        services.AddSingleton<Commands>();
        services.AddSingleton<KnownPeople>();
        services.AddSingleton<AccessLog>();
        services.AddSingleton<CaseReading>();
        services.AddSingleton<ChildReading>();
        services.AddSingleton<OneChildReading>();
        services.AddSingleton<OutcomesReading>();
        services.AddSingleton<Worklist>();
        services.AddSingleton<PanelReading>();
        services.AddSingleton<Minutes>();
        services.AddSingleton<AgendaCases>();
        services.AddSingleton<Presumption>();
        services.AddSingleton<ProgrammeReading>();
        services.AddSingleton<Reports>();
        services.AddSingleton<MeasureReports>();
        services.AddSingleton<Publications>();
        services.AddSingleton<Documents>();
        services.AddSingleton<DisproportionalityReports>();
        services.AddSingleton<AuditReports>();
        services.AddSingleton<ReviewReading>();
        services.AddSingleton<LearningLog>();
        services.AddSingleton<SimilarCases>();
        services.AddSingleton<ConsistencyReports>();
        services.AddSingleton<PublishedReports>();
        services.AddSingleton<FindingsOnCase>();
        services.AddSingleton<HistoryReading>();
        services.AddSingleton<HistoryProof>();
        services.AddSingleton<ExerciseReading>();
        services.AddSingleton<ExerciseCadence>();
        services.AddSingleton<EvidenceOfReview>();
        services.AddSingleton<ReferenceReading>();
        services.AddSignIn(settings);
        services.AddHttpManners();
        services.AddOpenApiDocument();
        return services;
    }

    /// <summary>Makes the tables that are missing. Safe to run from several hosts at once.</summary>
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken ct)
    {
        var source = services.GetRequiredService<NpgsqlDataSource>();
        await Schema.EnsureAsync(source, services.GetRequiredService<IReadOnlyList<IProjection>>(), ct);
        await ServiceTables.EnsureAsync(source, ct);
        foreach (var described in DevelopmentPeople.All) // no service but Development’s starts
            await services.GetRequiredService<KnownPeople>().AddAsync(described.Known, null, ct);
        await services.GetRequiredService<ReferenceBook>().RefreshAsync(ct);
    }

    public static void MapOocdPanel(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("").RequireAuthorization(SignInSchemes.ApiPolicy).WithRequestLimits();
        api.MapReferrals();
        api.MapVictims();
        api.MapAssessments();
        api.MapCases();
        api.MapPanels();
        api.MapProgrammes();
        api.MapReports();
        api.MapMeasures();
        api.MapDisproportionality();
        api.MapAudits();
        api.MapOutcomes();
        api.MapRecordsOfOneChild();
        api.MapConsistency();
        api.MapScrutiny();
        api.MapRecords();
        api.MapAdministration();
        app.MapEvidence();
    }
}
