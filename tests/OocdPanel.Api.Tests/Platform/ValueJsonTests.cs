using System.Text.Json;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Api.Tests.Platform;

public class ValueJsonTests
{
    private static readonly JsonSerializerOptions _options = new() { Converters = { new ValueJson() } };

    private sealed record Holder(DisposalCode Disposal, CaseId Case, AreaCode? Area, Dictionary<CaseId, DisposalCode> Decided);

    [Fact]
    public void Codes_and_ids_are_plain_strings_also_as_keys()
    {
        var id = new CaseId(Guid.Parse("0192f6a0-0000-7000-8000-000000000001"));
        var json = JsonSerializer.Serialize(new Holder(new("outcome-22"), id, null, new() { [id] = new("charge") }), _options);

        json.ShouldBe("""{"Disposal":"outcome-22","Case":"0192f6a0-0000-7000-8000-000000000001","Area":null,"Decided":{"0192f6a0-0000-7000-8000-000000000001":"charge"}}""");
        var back = JsonSerializer.Deserialize<Holder>(json, _options)!;
        back.Disposal.ShouldBe(new("outcome-22"));
        back.Case.ShouldBe(id);
        back.Area.ShouldBeNull();
        back.Decided[id].ShouldBe(new("charge"));
    }

    [Fact]
    public void A_code_can_be_a_key() =>
        JsonSerializer.Deserialize<Dictionary<AgencyCode, int>>(JsonSerializer.Serialize(new Dictionary<AgencyCode, int> { [new("yjs")] = 1 }, _options), _options)!
            .ShouldContainKeyAndValue(new("yjs"), 1);

    [Fact]
    public void Every_code_and_id_comes_back_as_it_went()
    {
        RoundTrip(new AreaCode("a"));
        RoundTrip(new DistrictCode("E06000051"));
        RoundTrip(new DisposalCode("a"));
        RoundTrip(new OffenceCode("a"));
        RoundTrip(new AgencyCode("a"));
        RoundTrip(new EthnicityCode("a"));
        RoundTrip(new UserId("a"));
        RoundTrip(new CaseId(Guid.NewGuid()));
        RoundTrip(new ChildId(Guid.NewGuid()));
        RoundTrip(new ProgrammeId(Guid.NewGuid()));
        RoundTrip(new PanelId(Guid.NewGuid()));
        RoundTrip(new CommandId(Guid.NewGuid()));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[\"a\"]")]
    [InlineData("true")]
    public void A_code_is_nothing_but_a_string(string json) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<DisposalCode>(json, _options));

    [Theory]
    [InlineData("\"x\"")]
    [InlineData("1")]
    [InlineData("null")]
    [InlineData("\"\"")]
    public void An_id_is_nothing_but_a_UUID(string json)
    {
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<CaseId>(json, _options));
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Dictionary<CaseId, int>>("{\"x\":1}", _options));
    }

    [Fact]
    public void A_code_that_was_never_given_a_value_is_not_written() =>
        Should.Throw<JsonException>(() => JsonSerializer.Serialize(default(DisposalCode), _options));

    private static void RoundTrip<T>(T value)
        where T : struct =>
        JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, _options), _options).ShouldBe(value);
}
