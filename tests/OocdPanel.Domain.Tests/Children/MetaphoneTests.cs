using OocdPanel.Domain.Children;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Children;

public sealed class MetaphoneTests
{
    [Theory]
    [InlineData("thompson", "0MPSN")]
    [InlineData("knight", "NT")]
    [InlineData("wright", "RT")]
    [InlineData("xavier", "SFR")]
    [InlineData("schmidt", "SKMTT")]
    [InlineData("whitcomb", "WTKM")]
    [InlineData("bridge", "BRJ")]
    [InlineData("anna", "AN")]
    public void A_word_has_the_code_that_the_rules_give(string word, string code) => Metaphone.Of(word).ShouldBe(code);

    [Theory]
    [InlineData("stephen", "steven")]
    [InlineData("catherine", "katharine")]
    [InlineData("mohammed", "muhamad")]
    [InlineData("philip", "filip")]
    [InlineData("shaun", "shawn")]
    [InlineData("clarke", "klark")]
    [InlineData("leigh", "lee")]
    [InlineData("smith", "smyth")]
    [InlineData("hughes", "hews")]
    [InlineData("reid", "read")]
    public void Names_that_sound_alike_have_one_code(string one, string other) => Metaphone.Of(one).ShouldBe(Metaphone.Of(other));

    [Theory]
    [InlineData("stephen", "stefanie-lou")]
    [InlineData("walker", "wilkins")]
    [InlineData("robin", "rowan")]
    public void Names_that_do_not_sound_alike_have_not(string one, string other) => Metaphone.Of(one).ShouldNotBe(Metaphone.Of(other));

    [Theory]
    [InlineData("")]
    [InlineData("жанна")]
    [InlineData("gh")]
    public void What_cannot_be_said_in_English_has_an_empty_code(string word) => Metaphone.Of(word).ShouldBeEmpty();
}
