using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Architecture.Tests;

/// <summary>Every rule listed as built has tests for accepted, refused and the boundary.</summary>
public class RulesBuiltTests
{
    private static readonly string[] _cases = ["accepted", "refused", "boundary"];

    [Fact]
    public void Every_rule_built_has_its_tests() => Traits.Lacking(
        RulesBuilt.All.Select(rule => rule.Id), Traits.Cases("Rule", [.. Solution.DomainTests.GetTypes(), .. Solution.ApiTests.GetTypes()]), _ => _cases).ShouldBeEmpty();

    [Fact]
    public void Every_rule_a_test_cites_is_listed() => Traits.Cases("Rule", Solution.DomainTests.GetTypes())
        .Select(found => found.Key).Except(RulesBuilt.All.Select(rule => rule.Id)).ShouldBeEmpty();

    [Fact]
    public void Rules_are_listed_once() => RulesBuilt.All.Select(rule => rule.Id).ShouldBeUnique();

    [Fact]
    public void A_rule_without_its_tests_is_found() =>
        Traits.Lacking(["R98", "R99"], Traits.Cases("Rule", typeof(BadSample.HalfProved)), _ => _cases).ShouldBe(["R98: boundary", "R99: accepted, refused, boundary"]);
}
