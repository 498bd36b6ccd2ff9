using System.Text.Json;
using System.Text.Json.Nodes;
using OocdPanel.Api.Platform;
using Shouldly;
using Xunit;

namespace OocdPanel.Architecture.Tests;

/// <summary>Every stored event, of every version there ever was, has one golden example, which still loads; present ones are written back as they stand, and stored shapes do not change unnoticed.</summary>
public class GoldenFileTests
{
    private const string ShapesFile = $"{Events.Folder}/shapes.txt";

    public static TheoryData<Type> EveryEvent => [.. Events.All];

    [Fact]
    public void Every_event_has_one_example_and_every_example_an_event() =>
        Solution.Files(Events.Folder, "*.json").ShouldBe(Events.All.Select(Events.GoldenOf).Concat(EventCatalogue.Types.OldNames.Select(Events.GoldenOf)), ignoreOrder: true);

    [Fact]
    public void An_example_of_an_old_version_loads_as_the_present_event()
    {
        foreach (var old in EventCatalogue.Types.OldNames)
            EventCatalogue.Types.Read(old, System.Text.Encoding.UTF8.GetBytes(Solution.Read(Events.GoldenOf(old)))).ShouldNotBeNull();
    }

    [Theory, MemberData(nameof(EveryEvent))]
    public void An_example_loads_and_is_written_back_the_same(Type type) => Changed(type, Solution.Read(Events.GoldenOf(type))).ShouldBeEmpty();

    [Theory, MemberData(nameof(EveryEvent))]
    public void An_example_has_the_members_of_its_event(Type type) =>
        Shapes.Differences(type, JsonDocument.Parse(Solution.Read(Events.GoldenOf(type))).RootElement).ShouldBeEmpty();

    [Fact]
    public void No_stored_shape_changed()
    {
        if (Environment.GetEnvironmentVariable("OOCD_UPDATE_CONTRACTS") is not null)
            Solution.Write(ShapesFile, Shapes.Text(Events.All));
        Shapes.Text(Events.All).ShouldBe(
            Solution.Read(ShapesFile),
            $"A stored shape is not what {ShapesFile} says. Stored events are read for ever: leave the version as it is, add the next one with its upcast in EventCatalogue, and its lines here.");
    }

    [Theory]
    [InlineData("""{"text":"a","number":1,"yes":true,"on":"2024-05-01","case":"01a2c5d0-0002-7000-8000-00000000ca5e","parts":[{"name":"b"}]}""", "")]
    [InlineData("""{"number":1,"yes":false,"on":"2024-05-01","case":"01a2c5d0-0002-7000-8000-00000000ca5e","parts":[]}""", "text is missing")]
    [InlineData("""{"text":"a","number":"1","yes":true,"on":"2024-05-01","case":"01a2c5d0-0002-7000-8000-00000000ca5e","parts":[]}""", "number is String, not Number")]
    [InlineData("""{"text":"a","number":1,"yes":true,"on":"2024-05-01","case":"01a2c5d0-0002-7000-8000-00000000ca5e","parts":[{"name":"b"},{"title":"c"}]}""", "parts[1].title is stored but unknown; parts[1].name is missing")]
    [InlineData("""{"text":"a","number":1,"yes":true,"on":"2024-05-01","case":"01a2c5d0-0002-7000-8000-00000000ca5e","parts":{}}""", "parts is Object, not Array")]
    public void An_example_that_lost_its_shape_is_found(string example, string findings) =>
        string.Join("; ", Shapes.Differences(typeof(BadSample.Weighed), JsonDocument.Parse(example).RootElement)).ShouldBe(findings);

    [Fact]
    public void A_member_that_would_be_dropped_is_found() =>
        Changed(typeof(BadSample.WeighedPart), """{"name":"b","nickname":"c"}""").ShouldHaveSingleItem();

    [Fact]
    public void A_shape_is_told_with_types_marks_and_what_may_be_missing() => Shapes.Text([typeof(BadSample.Careless), typeof(BadSample.Weighed)]).ShouldBe(
        """
        case.told.v1
          text: String
          whose: PersonName
          when: DateOnly
          who: UserId, may be missing
          texts: list of String
          deep: Nested
          deeper: list of Nested
          marked: String, personal to Child
          hidden: UserId, withheld
          covered: Nested, personal to Child
          number: Int32
          area: AreaCode
        case.weighed.v1
          text: String
          number: Int32
          perhaps: Int32, may be missing
          yes: Boolean
          on: DateOnly
          case: CaseId
          parts: list of WeighedPart
        Nested
          inner: String
          hidden: DateOnly, withheld
        PersonName
          given: String
          family: String
        WeighedPart
          name: String

        """);

    private static IEnumerable<string> Changed(Type type, string example)
    {
        var written = JsonSerializer.SerializeToNode(JsonSerializer.Deserialize(example, type, Json.Options), type, Json.Options);
        return JsonNode.DeepEquals(written, JsonNode.Parse(example)) ? [] : [$"{Events.NameOf(type)} is written back as {written}"];
    }
}
