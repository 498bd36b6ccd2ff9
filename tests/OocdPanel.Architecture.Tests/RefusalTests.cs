using System.Text.RegularExpressions;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Architecture.Tests;

/// <summary>Every refusal has a stable code of its own, a message and advice; where it cites a rule, the rule is one that is built.</summary>
public partial class RefusalTests
{
    internal static IReadOnlyList<Refusal> All { get; } = [.. Made(Solution.Written(Solution.Domain, Solution.Api))];

    [Fact]
    public void Every_refusal_has_code_message_and_advice() => Findings(All).ShouldBeEmpty();

    [Fact]
    public void There_are_refusals() => All.Count.ShouldBeGreaterThan(40);

    [Fact]
    public void Refusals_that_lack_one_are_found() => Findings(Made([typeof(BadSample.Shouting), typeof(BadSample.Mute), typeof(BadSample.Helpless), typeof(BadSample.Lawless)])).ShouldBe(
    [
        "Shouting: the code ‘NOT_NOW’ is not kebab-case", "Mute: no message", "Helpless: no advice", "Lawless: cites R99, which is not built",
    ]);

    [Fact]
    public void Two_refusals_with_one_code_are_found() =>
        Findings(Made([typeof(BadSample.One), typeof(BadSample.Other)])).ShouldBe(["One, Other: all have the code ‘same’"]);

    private static IReadOnlyList<string> Findings(IEnumerable<Refusal> refusals)
    {
        var list = refusals.ToList();
        var built = RulesBuilt.All.Select(rule => rule.Id).ToHashSet();
        return
        [
            .. list.Where(refusal => !Kebab().IsMatch(refusal.Code)).Select(refusal => $"{refusal.GetType().Name}: the code ‘{refusal.Code}’ is not kebab-case"),
            .. list.Where(refusal => string.IsNullOrWhiteSpace(refusal.Message)).Select(refusal => $"{refusal.GetType().Name}: no message"),
            .. list.Where(refusal => string.IsNullOrWhiteSpace(refusal.Advice)).Select(refusal => $"{refusal.GetType().Name}: no advice"),
            .. list.Where(refusal => refusal.Rule is { } rule && !built.Contains(rule) && rule != Sample.Text)
                .Select(refusal => $"{refusal.GetType().Name}: cites {refusal.Rule}, which is not built"),
            .. list.GroupBy(refusal => refusal.Code).Where(same => same.Count() > 1)
                .Select(same => $"{string.Join(", ", same.Select(refusal => refusal.GetType().Name))}: all have the code ‘{same.Key}’"),
        ];
    }

    private static IEnumerable<Refusal> Made(IEnumerable<Type> types) =>
        types.Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(Refusal))).Select(type => (Refusal)Sample.Of(type));

    [GeneratedRegex("^[a-z]+(-[a-z0-9]+)*$")]
    private static partial Regex Kebab();
}
