using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Npgsql;
using OocdPanel.Api.Platform.Http;
using OocdPanel.EventStore.Evidence;

namespace OocdPanel.Api.Records;

/// <summary>What whoever checks a proof needs and may know: public keys, and heads, which hold nothing but hashes and counts.</summary>
public static class EvidenceEndpoints
{
    public static void MapEvidence(this IEndpointRouteBuilder app)
    {
        app.MapGet("/evidence/keys", (HeadSigning signing) => Bytes(signing.PublicKeys.Write()))
            .AllowAnonymous().WithMetadata(new Access(Domain.Shared.Roles.All)).WithName("EvidenceKeys").WithSummary("The public keys that heads of the log are signed with")
            .Produces<string>(200, "application/json");
        app.MapGet("/evidence/heads/last", async (NpgsqlDataSource source, CancellationToken ct) =>
                await Heads.LastAsync(source, ct) is { } head ? Bytes(head.Write()) : Problems.Problem(404, "no-head", "No head was made yet.", "One is made within a minute of the first event."))
            .AllowAnonymous().WithMetadata(new Access(Domain.Shared.Roles.All)).WithName("LastHead").WithSummary("The last signed head of the log: its size and hashes")
            .Produces<string>(200, "application/json").ProducesProblem(404);
    }

    private static FileContentHttpResult Bytes(byte[] json) => TypedResults.Bytes(json, "application/json");
}
