using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace OocdPanel.Architecture.Tests;

/// <summary>The domain references nothing but the framework’s base library: no clock, no ids made, no I/O, no packages.</summary>
public class DomainReferencesNothingTests
{
    private static readonly string[] _mustBeBanned =
    [
        "M:System.Guid.NewGuid", "T:System.Random", "T:System.TimeProvider", "T:System.Threading.Tasks.Task", "T:System.IO.File", "N:System.Net",
        "P:System.DateTime.Now", "P:System.DateTime.UtcNow", "P:System.DateTimeOffset.Now", "P:System.DateTimeOffset.UtcNow",
    ];

    private static string[] Banned => [.. Symbols("BannedSymbols.txt"), .. Symbols("src/OocdPanel.Domain/BannedSymbols.txt")];

    [Fact]
    public void Its_project_names_no_package_and_no_project() => References(Solution.Read("src/OocdPanel.Domain/OocdPanel.Domain.csproj")).ShouldBeEmpty();

    [Fact]
    public void A_project_that_names_one_is_found() => References(
        """<Project><ItemGroup><PackageReference Include="NodaTime" /><ProjectReference Include="../Api.csproj" /><FrameworkReference Include="Microsoft.AspNetCore.App" /></ItemGroup></Project>""")
        .ShouldBe(["NodaTime", "../Api.csproj", "Microsoft.AspNetCore.App"]);

    [Fact]
    public void Its_assembly_needs_the_framework_only() => Foreign(Solution.Domain).ShouldBeEmpty();

    [Fact]
    public void An_assembly_that_needs_more_is_found() => Foreign(typeof(DomainReferencesNothingTests).Assembly).ShouldContain("OocdPanel.Domain");

    [Fact]
    public void What_it_may_not_use_is_banned() => _mustBeBanned.Except(Banned).ShouldBeEmpty();

    [Fact]
    public void A_list_that_forgets_one_is_found() => _mustBeBanned.Except(Banned.Where(symbol => symbol != "T:System.Random")).ShouldBe(["T:System.Random"]);

    [Fact]
    public void Its_code_uses_nothing_that_is_banned() => UsedSymbols.In(Solution.Domain.Location, Banned).ShouldBeEmpty();

    [Fact]
    public void Code_that_does_is_found()
    {
        BadSample.Impure.Decide().ShouldNotBeNull();
        string[] used = ["M:System.Guid.NewGuid", "P:System.DateTimeOffset.UtcNow", "T:System.Random", "T:System.Threading.Tasks.Task", "T:System.Threading.Tasks.Task`1", "T:System.IO.File"];
        used.Except(UsedSymbols.In(typeof(BadSample.Impure).Assembly.Location, Banned)).ShouldBeEmpty(); // other tests of this assembly may use more
    }

    internal static IReadOnlyList<string> References(string project) =>
    [
        .. XDocument.Parse(project).Descendants().Where(element => element.Name.LocalName is "PackageReference" or "ProjectReference" or "FrameworkReference" or "Reference")
            .Select(element => element.Attribute("Include")!.Value),
    ];

    private static IReadOnlyList<string> Foreign(System.Reflection.Assembly assembly) =>
    [
        .. assembly.GetReferencedAssemblies().Select(needed => needed.Name!)
            .Where(name => name is not ("System.Runtime" or "System.Linq" or "System.Memory" or "System.Collections" or "System.Collections.Immutable" or "System.Text.RegularExpressions"
                or "System.Security.Cryptography")),
    ];

    private static string[] Symbols(string file) => [.. Solution.Read(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(';')[0].Trim())];
}
