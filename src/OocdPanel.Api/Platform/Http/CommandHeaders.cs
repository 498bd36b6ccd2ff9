using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace OocdPanel.Api.Platform.Http;

/// <summary>Says of the headers of a command what they are for, and which of them are compulsory.</summary>
internal sealed class CommandHeaders : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<ISlice>().FirstOrDefault() is not { } slice)
            return;
        foreach (var header in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            switch (header.Name)
            {
                case "Idempotency-Key":
                    header.Required = true;
                    header.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" };
                    header.Description = "The command’s id, made by the caller. Once accepted, the same id gets the same answer and nothing is done twice.";
                    break;
                case "If-Match":
                    header.Required = slice.NeedsVersion;
                    header.Description = $"The ETag of the {slice.Subject} as the caller saw it; 412 when it has changed since.";
                    break;
            }
        }
    }
}
