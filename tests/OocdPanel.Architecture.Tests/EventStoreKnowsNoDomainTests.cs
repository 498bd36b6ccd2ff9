using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace OocdPanel.Architecture.Tests;

/// <summary>The event store references Npgsql only, and knows no word of the domain.</summary>
public partial class EventStoreKnowsNoDomainTests
{
    // An actor's agency is no such word here: headers say who acted, as what and for whom, in any service.
    private static readonly HashSet<string> _words =
    [
        "child", "children", "case", "cases", "panel", "panels", "programme", "programmes", "referral", "referrals", "offence", "offences", "disposal",
        "disposals", "caution", "victim", "victims", "assessment", "assessments", "officer", "police", "youth", "yjs", "oocd", "area",
    ];

    [Fact]
    public void Its_project_names_Npgsql_only() =>
        DomainReferencesNothingTests.References(Solution.Read("src/OocdPanel.EventStore/OocdPanel.EventStore.csproj")).ShouldBe(["Npgsql"]);

    [Fact]
    public void Its_assembly_needs_nothing_else_of_ours() =>
        Solution.EventStore.GetReferencedAssemblies().Select(needed => needed.Name!).Where(name => name.StartsWith("OocdPanel", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Its_code_has_no_word_of_the_domain() =>
        Solution.Files("src/OocdPanel.EventStore", "*.cs").SelectMany(file => DomainWords(Solution.Read(file)).Select(word => $"{file}: {word}")).ShouldBeEmpty();

    [Fact]
    public void A_word_of_the_domain_is_found_in_names_strings_and_comments() =>
        DomainWords("namespace OocdPanel.EventStore; // who sat\nclass PanelRow { Guid childId; string Sql => \"select victim_id\"; int X(int i) => i switch { _ => 0 }; }")
            .ShouldBe(["panel", "child", "victim"]);

    /// <summary>The service’s own name and the keyword <c>case</c> of a switch or of SQL are no words of the domain.</summary>
    private static IReadOnlyList<string> DomainWords(string code) =>
    [
        .. Words().Matches(ServiceName().Replace(code, "")).Select(match => match.Value.ToLowerInvariant()).Where(_words.Contains).Distinct(),
    ];

    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+(?![a-z])")]
    private static partial Regex Words();

    [GeneratedRegex(@"OocdPanel|\bcase when\b|\bcase (?=[^;\n]*:)|[Uu]pper-?[Cc]ase|[Ll]ower-?[Cc]ase|[Ii]gnoreCase|\boocd(_keys(_erased)?)?\b")]
    private static partial Regex ServiceName();
}
