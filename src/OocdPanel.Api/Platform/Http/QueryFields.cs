using System.Text.Json;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace OocdPanel.Api.Platform.Http;

/// <summary>Names the fields of an address as they are sent: a record that they are gathered in spells them as its properties.</summary>
internal sealed class QueryFields : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (var field in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(parameter => parameter.In == ParameterLocation.Query))
            field.Name = JsonNamingPolicy.CamelCase.ConvertName(field.Name!);
    }
}
