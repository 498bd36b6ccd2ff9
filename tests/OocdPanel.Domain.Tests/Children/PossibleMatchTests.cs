using OocdPanel.Domain.Children;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Children;

/// <summary>A child known as Siobhán O’Neill-Clarke, born on 4 March 2011.</summary>
public sealed class PossibleMatchTests
{
    private static readonly PersonName _known = new("Siobhán Marie", "O’Neill-Clarke");
    private static readonly DateOnly _born = new(2011, 3, 4);

    [Theory]
    [InlineData("SIOBHAN MARIE", "ONEILL CLARKE", "2011-03-04", "strong", "Same name and same date of birth")]
    [InlineData("Siobhan", "Oneal", "2011-03-04", "likely", "Name sounds alike and same date of birth")]
    [InlineData("Siobhan", "Klark", "2011-03-04", "likely", "Name sounds alike and same date of birth")]
    [InlineData("Siobham", "Clarke", "2011-03-04", "likely", "Name is spelt nearly the same and same date of birth")]
    [InlineData("Sibohan", "Clrake", "2011-03-04", "likely", "Name is spelt nearly the same and same date of birth")]
    [InlineData("O’Neill-Clarke", "Siobhan", "2011-03-04", "likely", "Given and family name the other way round and same date of birth")]
    [InlineData("Siobhan", "O'Neill-Clarke", "2011-04-03", "possible", "Name sounds alike and date of birth with day and month swapped")]
    [InlineData("Siobhan", "O'Neill-Clarke", "2011-03-05", "possible", "Name sounds alike and date of birth with one digit different")]
    [InlineData("Siobhan", "O'Neill", "2012-03-04", "possible", "Name sounds alike and date of birth with one digit different")]
    public void A_child_is_found_though_written_otherwise(string given, string family, string born, string grade, string why)
    {
        var match = Compare(new(given, family), DateOnly.Parse(born, null)).ShouldNotBeNull();
        (match.Grade, match.Why).ShouldBe((grade, why));
    }

    [Theory]
    [InlineData("Siobhan", "Walker", "2011-03-04")]
    [InlineData("Aoife", "O'Neill-Clarke", "2011-03-04")]
    [InlineData("Siobhan", "O'Neill-Clarke", "2012-03-05")]
    [InlineData("Siobhan", "O'Neill-Clarke", "2010-12-04")]
    [InlineData("Sibohan", "Clrake", "2011-03-05")]
    public void Another_child_is_not(string given, string family, string born) => Compare(new(given, family), DateOnly.Parse(born, null)).ShouldBeNull();

    [Theory]
    [InlineData("Siobhan", "O'Neill-Clarke", "2011-03-04", "strong", "Same PNC number, name sounds alike and same date of birth")]
    [InlineData("Someone", "Else", "2011-03-04", "strong", "Same PNC number and same date of birth")]
    [InlineData("Someone", "Else", "2001-12-25", "likely", "Same PNC number and another date of birth")]
    public void A_number_finds_a_child_whatever_else_is_written(string given, string family, string born, string grade, string why)
    {
        var match = Compare(new(given, family), DateOnly.Parse(born, null), "pnc").ShouldNotBeNull();
        (match.Grade, match.Why).ShouldBe((grade, why));
    }

    [Fact]
    public void Day_and_month_are_swapped_only_where_that_gives_another_date()
    {
        MatchKeys.DayAndMonthSwapped(new(2011, 3, 13)).ShouldBeNull();
        MatchKeys.DayAndMonthSwapped(new(2011, 3, 3)).ShouldBeNull();
        MatchKeys.DayAndMonthSwapped(new(2011, 12, 1)).ShouldBe(new(2011, 1, 12));
    }

    [Fact]
    public void The_likeliest_come_first_no_more_than_ten_and_the_one_chosen_always()
    {
        var chosen = new ChildId(Guid.Parse("00000000-0000-0000-0000-0000000000ff"));
        PossibleMatch[] all =
        [
            .. Enumerable.Range(1, 20).Select(i => new PossibleMatch(new(new Guid(i, 0, 0, new byte[8])), [], NameLikeness.SoundsAlike, BirthLikeness.OneDigitOff)),
            new(chosen, [], NameLikeness.SoundsAlike, BirthLikeness.OneDigitOff),
            new(Any.Child, ["pnc"], NameLikeness.Same, BirthLikeness.Same),
        ];
        var likeliest = PossibleMatch.Likeliest(all, chosen);
        likeliest.Count.ShouldBe(PossibleMatch.Most);
        likeliest.Take(2).Select(match => match.Child).ShouldBe([chosen, Any.Child]);
        PossibleMatch.Likeliest(all, null)[0].Child.ShouldBe(Any.Child);
    }

    [Fact]
    public void No_key_is_without_a_date_of_birth_and_none_without_a_name()
    {
        MatchKeys.Of(_known, _born).ShouldAllBe(key => key.Contains("2011", StringComparison.Ordinal) || key.Contains('?'));
        MatchKeys.Of(new("字", "名"), _born).ShouldContain($"family spelt 名 20110304");
    }

    private static PossibleMatch? Compare(PersonName asked, DateOnly born, params string[] identifiers)
    {
        var kept = MatchKeys.Of(_known, _born).ToHashSet();
        return PossibleMatch.Of(Any.Child, identifiers, NormalisedName.Of(asked) == NormalisedName.Of(_known) && born == _born, born == _born,
            MatchKeys.Asked(asked, born).Where(key => kept.Contains(key.Text)).Select(key => key.In).ToHashSet());
    }
}
