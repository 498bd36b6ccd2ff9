using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OocdPanel.Api.Tests.Journeys;
using OocdPanel.Host;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Contracts;

/// <summary>The HTTP promise in contracts/openapi is what the host serves, and says what a caller has to know.</summary>
public sealed partial class OpenApiTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Update = "OOCD_UPDATE_CONTRACTS";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string Contract = Path.Combine(DataRoot.Repository()!, "contracts", "openapi", "oocd-panel.json");

    [Fact]
    public async Task The_served_document_is_the_committed_contract()
    {
        var served = (await DocumentAsync()).ToJsonString(Readable) + "\n";
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Contract)!);
            await File.WriteAllTextAsync(Contract, served);
        }
        var committed = File.Exists(Contract) ? await File.ReadAllTextAsync(Contract) : "";
        (served == committed).ShouldBeTrue(
            $"/openapi.json is not what contracts/openapi/oocd-panel.json says. If the change is meant, run this test with {Update}=1 and commit the file.");
    }

    [Fact]
    public async Task Every_operation_says_what_goes_in_and_what_can_come_out()
    {
        var faults = Operations(await DocumentAsync()).SelectMany(o => Faults(o.Path, o.Method, o.Operation).Select(fault => $"{o.Method} {o.Path}: {fault}"));
        faults.ShouldBeEmpty();
    }

    [Fact]
    public void An_operation_that_says_nothing_is_found_out() =>
        Faults("/cases/{case}", "post", new JsonObject { ["responses"] = new JsonObject { ["200"] = new JsonObject() } }).Count().ShouldBeGreaterThanOrEqualTo(8);

    [Fact]
    public async Task Every_operation_has_an_id_of_its_own() =>
        Operations(await DocumentAsync()).Select(o => (string?)o.Operation["operationId"]).ShouldBeUnique();

    [Fact]
    public async Task A_bearer_token_is_asked_for_everywhere_but_for_evidence()
    {
        var document = await DocumentAsync();
        document["security"]![0]!["bearer"].ShouldNotBeNull();
        ((string?)document["components"]!["securitySchemes"]!["bearer"]!["scheme"]).ShouldBe("bearer");
        Operations(document).Where(o => o.Operation["security"] != null).Select(o => o.Path).ShouldBe(["/evidence/keys", "/evidence/heads/last"]);
    }

    [Fact]
    public async Task There_are_pages_to_read_and_try_it()
    {
        using var page = new HttpRequestMessage(HttpMethod.Get, new Uri("/docs/index.html", UriKind.Relative));
        (await new Journey(service).SendAsync(page)).Text.ShouldContain("swagger-ui");
    }

    private static IEnumerable<string> Faults(string path, string method, JsonObject operation)
    {
        if (string.IsNullOrEmpty((string?)operation["operationId"])) yield return "no operation id";
        if (string.IsNullOrEmpty((string?)operation["summary"])) yield return "no summary";
        foreach (Match parameter in PathParameter().Matches(path))
            if (!Has(operation, "path", parameter.Groups[1].Value)) yield return $"no parameter {parameter.Groups[1].Value}";
        var responses = operation["responses"]!.AsObject();
        foreach (var status in (string[])(method == "post" ? ["400", "401", "403", "409", "413", "415", "422"] : operation["security"] is null ? ["401", "403"] : []))
            if (responses[status]?["content"]?["application/problem+json"]?["schema"] is null) yield return $"no problem {status}";
        if (responses.All(response => !response.Key.StartsWith('2') || response.Value!["content"]?.AsObject().Any(content => content.Value!["schema"] is not null) != true)) yield return "no schema of the answer";
        if (method != "post") yield break;
        if (operation["requestBody"]?["content"]?["application/json"]?["schema"] is null) yield return "no schema of the body";
        if (!Has(operation, "header", "Idempotency-Key", required: true)) yield return "no compulsory header Idempotency-Key";
        if (path.Contains('{', StringComparison.Ordinal) && !Has(operation, "header", "If-Match")) yield return "no header If-Match";
    }

    private static bool Has(JsonObject operation, string where, string name, bool required = false) =>
        operation["parameters"] is JsonArray parameters && parameters.Any(parameter =>
            (string?)parameter!["in"] == where && (string?)parameter["name"] == name && (!required || (bool?)parameter["required"] == true));

    private static IEnumerable<(string Path, string Method, JsonObject Operation)> Operations(JsonNode document) =>
        document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(method => (path.Key, method.Key, method.Value!.AsObject())));

    private async Task<JsonNode> DocumentAsync() =>
        JsonNode.Parse(await service.Http.GetStringAsync(new Uri("/openapi.json", UriKind.Relative)))!;

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex PathParameter();
}
