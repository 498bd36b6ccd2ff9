using OocdPanel.Domain.Children;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Children;

/// <summary>The service runs without the globalisation tables, so the folding of letters is our own.</summary>
public sealed class NormalisedNameTests
{
    [Theory]
    [InlineData("Zo\u00EB", "Zoe")]
    [InlineData("Zoe\u0308", "Zoe")]
    [InlineData("Zo\u00EB", "ZOE\u0308")]
    [InlineData("\u0141ukasz", "Lukasz")]
    [InlineData("S\u00F8ren", "S\u00D8REN")]
    [InlineData("S\u00F8ren", "Soren")]
    [InlineData("Stra\u00DFe", "Strasse")]
    [InlineData("\u00C6thelred", "Aethelred")]
    [InlineData("\u017Bbikowski", "Zbikowski")]
    [InlineData("\u010Capek", "Capek")]
    [InlineData("\u015Eahin", "Sahin")]
    [InlineData("\u0130brahim", "Ibrahim")]
    [InlineData("O'Neil", "ONeil")]
    [InlineData("O\u2019Neil", "O'Neil")]
    [InlineData("Jean-Luc", "Jean Luc")]
    [InlineData("  jean luc ", "JEANLUC")]
    [InlineData("\u0416\u0430\u043D\u043D\u0430", "\u0436\u0430\u043D\u043D\u0430")]
    public void Names_that_differ_in_case_accents_spacing_or_punctuation_are_one(string one, string other) =>
        Of(one).ShouldBe(Of(other));

    [Theory]
    [InlineData("Zoe", "Zoey")]
    [InlineData("Lukasz", "Ukasz")]
    [InlineData("-", "?")]
    [InlineData("1", "2")]
    [InlineData("-", "")]
    [InlineData("\u0416\u0430\u043D\u043D\u0430", "\u0410\u043D\u043D\u0430")]
    public void Other_names_are_not(string one, string other) =>
        Of(one).ShouldNotBe(Of(other));

    [Fact]
    public void A_name_without_any_letter_is_compared_as_it_stands() =>
        Of(" 12 ").ShouldBe(Of("12"));

    [Fact]
    public void Every_accented_letter_of_the_two_blocks_is_folded_to_plain_letters()
    {
        for (var letter = '\u00C0'; letter <= '\u017F'; letter++)
        {
            if (letter is '\u00D7' or '\u00F7')
                continue;
            NormalisedName.Of(new PersonName("x", letter.ToString())).Split('|')[0].ShouldAllBe(c => c >= 'a' && c <= 'z', $"U+{(int)letter:X4}");
        }
    }

    [Fact]
    public void Given_and_family_name_are_not_run_together() =>
        NormalisedName.Of(new PersonName("Ann", "Eli")).ShouldNotBe(NormalisedName.Of(new PersonName("Anne", "Li")));

    private static string Of(string family) => NormalisedName.Of(new PersonName("Sam", family));
}
