using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace OocdPanel.Api.Platform.Http;

/// <summary>The HTTP promise: the document at /openapi.json, and pages to read and try it at /docs.</summary>
public static class OpenApi
{
    public const string Document = "openapi";

    public static IServiceCollection AddOpenApiDocument(this IServiceCollection services) => services
        .AddEndpointsApiExplorer()
        .AddSwaggerGen(options =>
        {
            options.SwaggerDoc(Document, new OpenApiInfo { Title = "OocdPanel", Version = "1", Description = "Out-of-court disposals of children, decided jointly." });
            options.SupportNonNullableReferenceTypes();
            options.OperationFilter<CommandHeaders>();
            options.OperationFilter<QueryFields>();
            options.OperationFilter<OpenToAnyone>();
            options.SchemaFilter<ProblemMembers>();
            options.TagActionsBy(action => [action.RelativePath!.Split('/')[0]]);
            foreach (var described in new[] { typeof(OpenApi).Assembly, typeof(Domain.Shared.CaseId).Assembly })
                options.IncludeXmlComments(described);
            options.AddSecurityDefinition("bearer", new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT" });
            options.AddSecurityRequirement(document => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", document)] = [] });
            foreach (var code in ValueTypes.Codes)
                options.MapType(code, () => new OpenApiSchema { Type = JsonSchemaType.String });
            foreach (var id in ValueTypes.Ids)
                options.MapType(id, () => new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" });
        });

    public static WebApplication MapOpenApiDocument(this WebApplication app)
    {
        app.MapSwagger("/{documentName}.json", options => options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_0).AllowAnonymous();
        return app;
    }

    /// <summary>The pages are for anyone, so they come before it is asked who somebody is.</summary>
    public static IApplicationBuilder UseOpenApiPages(this IApplicationBuilder app) => app.UseSwaggerUI(options =>
    {
        options.RoutePrefix = "docs";
        options.DocumentTitle = "OocdPanel HTTP interface";
        options.SwaggerEndpoint("/openapi.json", "OocdPanel");
    });
}

/// <summary>Domain values that JSON writes as plain strings.</summary>
internal static class ValueTypes
{
    private static readonly Type[] Values =
        [.. typeof(Domain.Shared.CaseId).Assembly.GetTypes().Where(type => type.IsValueType && Raw(type) is not null)];

    public static IEnumerable<Type> Codes => Values.Where(type => Raw(type) == typeof(string));

    public static IEnumerable<Type> Ids => Values.Where(type => Raw(type) == typeof(Guid));

    private static Type? Raw(Type type) => type.GetInterfaces()
        .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(Domain.Shared.IValue<,>))?.GenericTypeArguments[1];
}
