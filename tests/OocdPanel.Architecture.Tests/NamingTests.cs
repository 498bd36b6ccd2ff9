using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace OocdPanel.Architecture.Tests;

/// <summary>No type is called Manager, Helper, Util or Dto: such a name says nothing of what the type is for.</summary>
public partial class NamingTests
{
    [Fact]
    public void No_type_has_an_empty_word_in_its_name() =>
        Solution.Written(Solution.Domain, Solution.EventStore, Solution.Api, Solution.Web, Solution.Host, typeof(NamingTests).Assembly, Solution.DomainTests, Solution.ApiTests)
            .Where(type => type.Namespace?.EndsWith("BadSample", StringComparison.Ordinal) == false)
            .SelectMany(EmptyWords).ShouldBeEmpty();

    [Theory]
    [InlineData(typeof(BadSample.CaseManager))]
    [InlineData(typeof(BadSample.DateUtils))]
    [InlineData(typeof(BadSample.ChildDto))]
    [InlineData(typeof(BadSample.HelperForms))]
    public void One_that_has_is_found(Type type) => EmptyWords(type).ShouldHaveSingleItem();

    [Theory]
    [InlineData(typeof(BadSample.Utility))]
    public void A_word_that_only_begins_so_is_left_alone(Type type) => EmptyWords(type).ShouldBeEmpty();

    private static IEnumerable<string> EmptyWords(Type type) => Word().Matches(type.Name).Select(match => $"{type.FullName}: {match.Value}");

    [GeneratedRegex("(Manager|Helper|Util|Dto|DTO)s?(?![a-z])")]
    private static partial Regex Word();
}
