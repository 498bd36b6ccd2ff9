using System.Text.RegularExpressions;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Architecture.Tests;

/// <summary>The README lists every rule that is built: what it says, the codes it refuses with, the files that keep it and how many tests prove it.</summary>
public class RulesTableTests
{
    private const string Update = "OOCD_UPDATE_CONTRACTS";
    private const string Begin = "<!-- rules: made from the code, checked by a test -->\n";
    private const string End = "<!-- end of rules -->";

    private static readonly ILookup<string, string> _codes = RefusalTests.All.Where(refusal => refusal.Rule is not null)
        .ToLookup(refusal => refusal.Rule!, refusal => refusal.Code);

    [Fact]
    public void The_README_lists_every_rule_as_it_is_built()
    {
        var readme = Solution.Read("README.md");
        readme.ShouldContain(Begin);
        var (from, to) = (readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, readme.IndexOf(End, StringComparison.Ordinal));
        var table = Table();
        if (Environment.GetEnvironmentVariable(Update) == "1")
            Solution.Write("README.md", readme[..from] + table + readme[to..]);
        else
            readme[from..to].ShouldBe(table, $"If the change is meant, run this test with {Update}=1 and commit the file.");
    }

    private static string Table() => string.Concat(
    [
        "| rule | kind | says | refuses with | kept in | tests |\n|---|---|---|---|---|---|\n",
        .. RulesBuilt.All.OrderBy(rule => int.Parse(rule.Id[1..], System.Globalization.CultureInfo.InvariantCulture)).Select(Row),
    ]);

    private static string Row(BuiltRule rule) =>
        $"| {rule.Id} | {rule.Kind} | {rule.Says} | {string.Join(", ", _codes[rule.Id].Distinct().Order(StringComparer.Ordinal).Select(code => $"`{code}`"))} | {string.Join(", ", Files(rule.Id))} | {Tests(rule.Id)} |\n";

    private static IEnumerable<string> Files(string rule)
    {
        var cites = new Regex($@"\b{rule}\b");
        return Solution.Files("src/OocdPanel.Domain", "*.cs").Concat(Solution.Files("src/OocdPanel.Api", "*.cs"))
            .Where(path => !path.EndsWith("RulesBuilt.cs", StringComparison.Ordinal) && cites.IsMatch(Solution.Read(path)))
            .Select(path => string.Join('/', path.Split('/')[2..])[..^3]).Distinct().Order(StringComparer.Ordinal);
    }

    private static int Tests(string rule) => Traits.Cases("Rule", [.. Solution.DomainTests.GetTypes(), .. Solution.ApiTests.GetTypes()])[rule].Count();
}
