using System.Text.Json;
using OocdPanel.Api.Tests.Journeys;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.BadInput;

/// <summary>Characters that no text may hold, and no database takes, in every text field of every query there is.</summary>
public sealed class QueryTextTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Control_characters_in_a_query_are_refused_by_the_name_of_the_field()
    {
        var journey = new Journey(service);
        var fields = (await FieldsAsync(journey)).ToList();
        fields.Count.ShouldBeGreaterThan(40);
        foreach (var (path, field) in fields)
            foreach (var hostile in new[] { "%00", "shropshire%00", "a%01b", "%EF%BF%BF", "%7F" })
                (await journey.GetAsync(People.Manager, $"{path}?{field}={hostile}")).ShouldBeProblem(400, "invalid").Naming(field);
    }

    [Fact]
    public async Task Whatever_else_is_in_a_text_of_a_query_is_no_failure()
    {
        var journey = new Journey(service);
        foreach (var (path, field) in await FieldsAsync(journey))
            foreach (var odd in new[] { "%FF%FE", "%0A", "'; --", "%F0%9F%A6%8A", "%ED%A0%80", "" })
                (await journey.GetAsync(People.Manager, $"{path}?{field}={odd}")).Status.ShouldBeLessThan(500, $"{path}?{field}={odd}");
    }

    [Theory]
    [InlineData("/learning-points?area=%00", "area")]
    [InlineData("/reports/measures/disposals/cases?area=shropshire&year=2023-24&figure=confirmed&by=disposal&group=%00", "group")]
    [InlineData("/reports/measures/disposals/changes?area=shropshire&year=2023-24&position=1&figure=confirmed&by=disposal&and=sex&andGroup=%00", "andGroup")]
    public async Task So_are_those_that_failed(string path, string field) =>
        (await new Journey(service).GetAsync(People.Manager, path)).ShouldBeProblem(400, "invalid").Naming(field);

    /// <summary>Of the description of the interface: every field of text in the query of a read.</summary>
    private static async Task<IEnumerable<(string Path, string Field)>> FieldsAsync(Journey journey)
    {
        var described = (await journey.GetAsync(People.Manager, "/openapi.json")).Body;
        return
            from path in described.GetProperty("paths").EnumerateObject()
            where path.Value.TryGetProperty("get", out var get) && get.TryGetProperty("parameters", out _)
            from parameter in path.Value.GetProperty("get").GetProperty("parameters").EnumerateArray()
            where parameter.GetProperty("in").GetString() == "query" && IsText(parameter.GetProperty("schema"))
            select (Filled(path.Name), parameter.GetProperty("name").GetString()!);
    }

    private static bool IsText(JsonElement schema) => schema.TryGetProperty("type", out var type) && !schema.TryGetProperty("format", out _)
        && (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(one => one.GetString() == "string") && type.EnumerateArray().All(one => one.GetString() is "string" or "null") : type.GetString() == "string");

    /// <summary>Of a record that there is not: the query is looked at first.</summary>
    private static string Filled(string path) => string.Join('/', path.Split('/').Select(part => part switch
    {
        "{measure}" => "disposals",
        "{number}" => "1",
        "{format}" => "html",
        "{area}" => "shropshire",
        _ when part.StartsWith('{') => Guid.NewGuid().ToString(),
        _ => part,
    }));
}
