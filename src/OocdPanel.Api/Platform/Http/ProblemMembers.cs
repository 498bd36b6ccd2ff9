using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace OocdPanel.Api.Platform.Http;

/// <summary>Describes what our problem details have beyond RFC 9457.</summary>
internal sealed class ProblemMembers : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (context.Type != typeof(ProblemDetails) || schema is not OpenApiSchema problem)
            return;
        problem.Properties ??= new Dictionary<string, IOpenApiSchema>();
        problem.Properties["code"] = Text("What is the matter, for machines: stable.");
        problem.Properties["rule"] = Text("The rule of the domain that refuses, such as R10, where there is one.");
        problem.Properties["advice"] = Text("What to do about it.");
        problem.Properties["errors"] = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "What is wrong with each field, by the field’s name.",
            AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
        };
    }

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
