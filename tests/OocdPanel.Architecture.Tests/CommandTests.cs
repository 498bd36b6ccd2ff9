using System.Reflection;
using System.Text.RegularExpressions;
using OocdPanel.Api.Platform;
using Shouldly;
using Xunit;

namespace OocdPanel.Architecture.Tests;

/// <summary>Every command has a slice in the Api, and tests for accepted, refused, forbidden and stale.</summary>
public partial class CommandTests
{
    private static readonly string[] _decided = ["accepted", "refused"];

    private static IReadOnlyList<ISlice> Slices { get; } =
    [
        .. Solution.Written(Solution.Api).Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(ISlice))).Select(type => (ISlice)Activator.CreateInstance(type)!),
    ];

    internal static IReadOnlyList<Type> Commands { get; } = [.. Solution.Written(Solution.Domain).Where(IsCommand)];

    [Fact]
    public void There_are_commands() => Commands.Count.ShouldBeGreaterThan(20);

    [Fact]
    public void Every_command_has_a_slice_at_the_same_address() => Commands.SelectMany(command => Sliceless(command, Slices)).ShouldBeEmpty();

    [Fact]
    public void Every_slice_has_a_command() => Slices.Select(slice => slice.Name).Except(Commands.Select(Name)).ShouldBeEmpty();

    [Fact]
    public void A_command_without_a_slice_is_found() => Sliceless(typeof(BadSample.ShredFile22), Slices).ShouldBe(["shred-file-22 has no slice"]);

    [Fact]
    public void Every_command_is_decided_in_tests() =>
        Traits.Lacking(Commands.Select(Name), Traits.Cases("Command", Solution.DomainTests.GetTypes()), _ => _decided).ShouldBeEmpty();

    [Fact]
    public void Every_command_is_tested_over_HTTP() => LackingOverHttp(Commands.Select(Name), Solution.ApiTests.GetTypes()).ShouldBeEmpty();

    [Fact]
    public void A_command_without_its_tests_is_found() =>
        LackingOverHttp(["lose-file", "decide-item"], [typeof(BadSample.HalfProved)])
            .ShouldBe(["lose-file: forbidden", "decide-item: accepted, refused, forbidden, stale"]);

    [Fact]
    public void Tests_that_name_no_command_are_found() =>
        Traits.Cases("Command", [.. Solution.DomainTests.GetTypes(), .. Solution.ApiTests.GetTypes()]).Select(found => found.Key).Except(Commands.Select(Name)).ShouldBeEmpty();

    /// <summary>Stale can be only what says which version it was decided on.</summary>
    private static IEnumerable<string> LackingOverHttp(IEnumerable<string> commands, IEnumerable<Type> tests) => Traits.Lacking(
        commands, Traits.Cases("Command", tests),
        command => Slices.Any(slice => slice.Name == command && slice.NeedsVersion) ? [.. _decided, "forbidden", "stale"] : [.. _decided, "forbidden"]);

    private static bool IsCommand(Type type) => type.IsClass && !type.IsAbstract
        && type.GetMethod("Decide", BindingFlags.Public | BindingFlags.Static) is { } decide && decide.GetParameters().FirstOrDefault()?.ParameterType == type;

    private static IEnumerable<string> Sliceless(Type command, IEnumerable<ISlice> slices) => slices.FirstOrDefault(slice => slice.Name == Name(command)) switch
    {
        null => [$"{Name(command)} has no slice"],
        var slice when slice.GetType().Name != $"{command.Name}Slice" || StepFolderTests.Step(slice.GetType()) != StepFolderTests.Step(command) =>
            [$"{Name(command)} has its slice at {slice.GetType().FullName}"],
        _ => [],
    };

    /// <summary><c>FinaliseOutcome22</c> is <c>finalise-outcome-22</c>.</summary>
    private static string Name(Type command) => Hump().Replace(command.Name, "-").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z0-9])")]
    private static partial Regex Hump();
}
