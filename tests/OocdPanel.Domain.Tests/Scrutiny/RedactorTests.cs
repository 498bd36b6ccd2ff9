using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Scrutiny.Redacting;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Scrutiny;

/// <summary>What is known on a case is replaced in free text, however it is written, and nothing else is.</summary>
public class RedactorTests
{
    [Theory]
    [InlineData("Alfie said so.", "Child A said so.")]
    [InlineData("ALFIE SMITH-JONES came.", "Child A came.")]
    [InlineData("We saw Smith-Jones, Alfie at home.", "We saw Child A at home.")]
    [InlineData("alfie’s mother and Alfie's school", "Child A’s mother and Child A's school")]
    [InlineData("The Jones family", "The Child A family")]
    [InlineData("Alfy was late, and so was Alphie.", "Child A (?) was late, and so was Child A (?).")]
    [InlineData("A.S.J. was seen; A. S. J. was seen again.", "Child A was seen; Child A was seen again.")]
    [InlineData("Álfie", "Child A")]
    public void A_child_is_found_however_the_name_is_written(string text, string read) => Read("Alfie", "Smith-Jones", text).ShouldBe(read);

    [Theory]
    [InlineData("Will", "Carver", "The panel will meet when Will is ready. He will.", "The panel will meet when Child A is ready. He will.")]
    [InlineData("Grace", "Obi", "By the grace of her teacher, Grace stayed.", "By the grace of her teacher, Child A stayed.")]
    [InlineData("Summer", "Day", "This summer was hard for Summer.", "This summer was hard for Child A.")]
    [InlineData("Mark", "Hope", "Mark has a mark on his arm. I hope Hope is well.", "Child A has a mark on his arm. I hope Child A is well.")]
    public void A_first_name_that_is_a_common_word_is_told_from_the_word(string given, string family, string text, string read) => Read(given, family, text).ShouldBe(read);

    [Theory]
    [InlineData("Ann", "Ley", "It was planned annually; the channel is Ann’s.", "It was planned annually; the channel is Child A’s.")]
    [InlineData("Rob", "Tan", "The robbery was at an important time.", "The robbery was at an important time.")]
    [InlineData("Lee", "Art", "He started to sleep.", "He started to sleep.")]
    public void A_name_inside_another_word_is_not_touched(string given, string family, string text, string read) => Read(given, family, text).ShouldBe(read);

    [Theory]
    [InlineData("Jo rang from 07700 900001.", "Parent or carer 1 rang from [contact].")]
    [InlineData("Mrs Walker lives at 1 Tamarisk Street, in Tamarisk.", "Mrs Parent or carer 1 lives at a place in the district, in a place in the district.")]
    [InlineData("PC 2101 Reid and Kim Carter from Oakfield School", "PC Officer 1 and Social worker 1 from a school")]
    [InlineData("Crime 22/12345/26, or 221234526, PNC 09/123A", "Crime [reference], or [reference], PNC [reference]")]
    [InlineData("Sandy Lee wants a letter; ring 01632960001.", "Victim 1 wants a letter; ring [contact].")]
    [InlineData("d.marsh wrote to Dana Marsh.", "Officer 2 wrote to Officer 2.")]
    [InlineData("Grace Amadi, whose name was first written wrong, wants a letter.", "Victim 1, whose name was first written wrong, wants a letter.")]
    [InlineData("PNC 09/987X is the right one.", "PNC [reference] is the right one.")]
    [InlineData("Zed Nobody looked in.", "a member of staff looked in.")]
    public void Everybody_known_on_the_case_has_one_name(string text, string read) => Read("Alfie", "Smith", text).ShouldBe(read);

    [Theory]
    [InlineData("Born on 29/02/2012 or 29 February 2012.", "Born on [date of birth] or [date of birth].")]
    [InlineData("It was on 13 May 2026 and 1st June 2026.", "It was on day 12 and day 31.")]
    [InlineData("The sister was born on 3.4.2019.", "The sister was born on [date].")]
    public void Full_dates_become_days_from_the_referral(string text, string read) => Read("Alfie", "Smith", text).ShouldBe(read);

    [Fact]
    public void What_was_put_right_on_the_childs_record_is_told_with_why()
    {
        var name = ((StoredAttribute)typeof(ChildCorrected).GetCustomAttributes(typeof(StoredAttribute), false)[0]).Name;
        Corrections.Of([new RedactedLine(4, 3, 3, HistoryPart.After, name, "Officer 1", Roles.SecondedOfficer, "", [new("Was: sex", "Male"), new("Is: sex", "Female")], [new("Why", "A slip.")])])
            .ShouldHaveSingleItem().ShouldSatisfyAllConditions(
                put => put.Changes.ShouldBe([new ChangedFact("sex", "Male", "Female")]),
                put => put.Why.ShouldBe("A slip."));
    }

    [Fact]
    public void Initials_that_mean_something_in_the_field_stay() => Read("Yusuf", "Choudhury", "A YC was thought of; Y.C. agreed.").ShouldBe("A YC was thought of; Child A agreed.");

    [Fact]
    public void Spans_that_overlap_hide_what_any_of_them_hides() =>
        Span.Replace("abcdefgh", Span.Merged([new(2, 3, "x"), new(4, 2, "y"), new(0, 1, "z")])).ShouldBe("zbxgh");

    private static string Read(string given, string family, string text)
    {
        var redactor = new Redactor(Cast(given, family), new DateOnly(2026, 5, 1));
        return Span.Replace(text, redactor.Replaced(text));
    }

    internal static Cast Cast(string given, string family)
    {
        var @case = Guid.Parse("01a2c5d0-0002-7000-8000-0000000000ca");
        var child = Guid.Parse("01a2c5d0-0001-7000-8000-00000000c411");
        Happened At(long position, Guid stream, object data, string by, string role) =>
            new(stream, position, position, data, new UserId(by), role, new AgencyCode("police"), new DateOnly(2026, 5, 1), new DateOnly(2026, 5, 1), null);
        return new Cast(
            [
                At(1, child, new ChildRegistered(new PersonName(given, family), new DateOnly(2012, 2, 29), "male", new EthnicityCode("white-british"), new DistrictCode("E06000051"), [new Identifier("pnc", "09/123A")]), "o.reid", Roles.ReferringOfficer),
                At(2, child, new ChildReferred(new CaseId(@case), new DistrictCode("E06000051"), [], new ChildParticulars(
                    Address: "1 Tamarisk Street, Telford", ParentOrCarer: "Jo Walker, mother", ParentContact: "07700 900001", School: "Oakfield School", SocialWorker: "Kim Carter, 01632 960003")), "o.reid", Roles.ReferringOfficer),
                At(3, @case, new ReferralSubmitted(
                    new ChildId(child), new AreaCode("shropshire"), new DistrictCode("E06000051"), "police", "22/12345/26", "PC 2101 Reid", "full", true, [],
                    [new VictimOnCase(1, "Sandy Lee", "01632 960001")], new UserId("o.reid"), new DateOnly(2026, 5, 1)), "o.reid", Roles.ReferringOfficer),
                At(4, @case, new DecisionConfirmed(new DisposalCode("youth-caution"), new UserId("d.marsh")), "d.marsh", Roles.PoliceDecisionMaker),
                At(5, @case, new VictimDescribed(1, null, null, new VictimDetails(VictimDetails.Person, "adult", false, null), new UserId("o.reid"), "Grace Amadi"), "o.reid", Roles.ReferringOfficer),
                At(6, child, new ChildCorrected(new CaseId(@case), ChildFacts.None, new ChildFacts(Identifiers: [new Identifier("pnc", "09/987X")]), "A slip"), "o.reid", Roles.ReferringOfficer),
            ],
            [new(new UserId("o.reid"), "Olivia Reid"), new(new UserId("d.marsh"), "Dana Marsh"), new(new UserId("z.nobody"), "Zed Nobody")]);
    }
}
