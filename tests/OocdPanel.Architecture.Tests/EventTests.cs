using System.Diagnostics;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace OocdPanel.Architecture.Tests;

/// <summary>Every event is named, and folded.</summary>
public partial class EventTests
{
    /// <summary>Participles that do not end in -ed.</summary>
    private static readonly HashSet<string> _irregular = ["found", "made", "sent", "written", "given", "told", "held", "begun", "overridden", "withdrawn", "set", "frozen", "left", "drawn", "taken"];

    [Fact]
    public void Every_event_is_named_by_stream_past_tense_and_version() => Events.All.SelectMany(Misnamed).ShouldBeEmpty();

    [Fact]
    public void No_two_events_have_one_name() => Events.All.Select(Events.NameOf).ShouldBeUnique();

    [Fact]
    public void There_are_events() => Events.All.Count.ShouldBeGreaterThan(30);

    [Theory]
    [InlineData(typeof(BadSample.Nameless), "has no stored name")]
    [InlineData(typeof(BadSample.Imperative), "is not in the past tense")]
    [InlineData(typeof(BadSample.Versionless), "is not <stream>.<past-tense>.vN")]
    [InlineData(typeof(BadSample.Clr), "is not <stream>.<past-tense>.vN")]
    [InlineData(typeof(BadSample.Astray), "is not an event of case")]
    public void A_bad_name_is_found(Type type, string finding) => Misnamed(type).ShouldHaveSingleItem().ShouldEndWith(finding);

    [Fact]
    public void Every_event_is_folded() => Events.All.SelectMany(type => Unfolded(Events.Load(type))).ShouldBeEmpty();

    [Fact]
    public void One_that_nobody_folds_is_found() => Unfolded(new BadSample.Unfolded()).ShouldBe(["Unfolded"]);

    private static IEnumerable<string> Misnamed(Type type)
    {
        var name = Events.NameOf(type);
        var parts = Shape().Match(name);
        if (name.Length == 0)
            yield return $"{type.Name} has no stored name";
        else if (!parts.Success)
            yield return $"{name} is not <stream>.<past-tense>.vN";
        else if (parts.Groups["stream"].Value != Events.StreamOf(type))
            yield return $"{name} is not an event of {Events.StreamOf(type)}";
        else if (!parts.Groups["what"].Value.Split('-').Any(word => word.EndsWith("ed", StringComparison.Ordinal) || _irregular.Contains(word)))
            yield return $"{name} is not in the past tense";
    }

    private static IEnumerable<string> Unfolded(object happened)
    {
        try
        {
            Events.Fold(happened);
            return [];
        }
        catch (UnreachableException)
        {
            return [happened.GetType().Name];
        }
    }

    [GeneratedRegex(@"^(?<stream>[a-z]+)\.(?<what>[a-z]+(-[a-z0-9]+)*)\.v[1-9]\d*$")]
    private static partial Regex Shape();
}
