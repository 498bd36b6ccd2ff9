using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace OocdPanel.Architecture.Tests;

/// <summary>A slice has one address: <c>Panels/DecideItem</c> is the stem in every project.</summary>
public partial class StepFolderTests
{
    [Fact]
    public void Every_command_stands_at_the_same_address_in_domain_api_and_tests() =>
        Missing(CommandTests.Commands.Select(command => (Step(command), command.Name)), Solution.Has).ShouldBeEmpty();

    [Fact]
    public void A_command_that_stands_elsewhere_is_found() => Missing([("Panels", "DecideItem")], path => path.StartsWith("src/OocdPanel.Domain/", StringComparison.Ordinal))
        .ShouldBe(["src/OocdPanel.Api/Panels/DecideItem.cs", "tests/OocdPanel.Domain.Tests/Panels/DecideItemTests.cs"]);

    [Fact]
    public void Every_file_stands_in_the_folder_of_its_namespace() =>
        Solution.Files("src", "*.cs").Concat(Solution.Files("tests", "*.cs")).SelectMany(path => Astray(path, Solution.Read(path))).ShouldBeEmpty();

    [Theory]
    [InlineData("src/OocdPanel.Domain/Panels/DecideItem.cs", "namespace OocdPanel.Domain.Cases;\n", 1)]
    [InlineData("src/OocdPanel.Domain/Panels/DecideItem.cs", "using System;\n\nnamespace OocdPanel.Domain.Panels;\n", 0)]
    [InlineData("src/OocdPanel.Host/Program.cs", "Console.WriteLine();\n", 0)]
    public void A_file_in_another_folder_is_found(string path, string code, int findings) => Astray(path, code).Count().ShouldBe(findings);

    internal static string Step(Type type) => type.Namespace!.Split('.')[^1];

    private static IEnumerable<string> Missing(IEnumerable<(string Step, string Command)> commands, Func<string, bool> has) => commands
        .SelectMany(at => new[] { $"src/OocdPanel.Domain/{at.Step}/{at.Command}.cs", $"src/OocdPanel.Api/{at.Step}/{at.Command}.cs", $"tests/OocdPanel.Domain.Tests/{at.Step}/{at.Command}Tests.cs" })
        .Where(path => !has(path));

    private static IEnumerable<string> Astray(string path, string code)
    {
        var folder = string.Join('.', path.Split('/')[1..^1]);
        return Namespace().Match(code) is { Success: true } found && found.Groups[1].Value != folder ? [$"{path} is in the namespace {found.Groups[1].Value}"] : [];
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
