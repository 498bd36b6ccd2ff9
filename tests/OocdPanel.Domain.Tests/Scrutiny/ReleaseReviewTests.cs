using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Scrutiny.Redacting;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Scrutiny;

[Trait("Command", "release-review")]
public class ReleaseReviewTests
{
    private const string Written = "Alfie was with Tyrone Boggs in the park.";
    private static readonly Guid Case = Guid.Parse("01a2c5d0-0002-7000-8000-0000000000ca");
    private static readonly Guid Child = Guid.Parse("01a2c5d0-0001-7000-8000-00000000c411");
    private static readonly Review Opened = new(new ReviewId(Case)) { Opened = new(default, new CaseId(Case), 1, 3) };

    private static readonly TextPart Boggs = new(Case, 2, "answer", 15, 12);

    [Fact, Trait("Case", "accepted")]
    public void Every_flag_decided_the_texts_are_let_go_and_positions_kept()
    {
        var released = Decide(new(3, [Boggs], [])).Events.ShouldHaveSingleItem().ShouldBeOfType<ReviewReleased>();
        released.UpTo.ShouldBe(3);
        released.Redactions.ShouldBe([new(Case, 2, "answer", 0, 5, "Child A"), new(Case, 2, "answer", 15, 12, "[name]")]);
        Read(released).ShouldBe("Child A was with [name] in the park.");
    }

    [Fact]
    public void What_is_kept_is_read_and_the_reason_stands_in_the_history()
    {
        var released = Decide(new(3, [], [new(Boggs, "known-to-all")])).Events.ShouldHaveSingleItem().ShouldBeOfType<ReviewReleased>();
        released.Kept.ShouldBe([new(Case, 2, "answer", 15, 12, "known-to-all")]);
        Read(released).ShouldBe("Child A was with Tyrone Boggs in the park.");
    }

    [Fact]
    public void More_can_be_taken_out_by_hand() =>
        Read((ReviewReleased)Decide(new(3, [Boggs, new(Case, 2, "answer", 28, 11)], [])).Events[0]).ShouldBe("Child A was with [name] [taken out].");

    [Fact]
    public void What_was_decided_before_is_where_the_next_release_starts_from()
    {
        TextPart park = new(Case, 2, "answer", 35, 4);
        var kept = (ReviewReleased)Decide(new(3, [park], [new(Boggs, "known-to-all")])).Events[0];
        var text = History().Texts(kept).ShouldHaveSingleItem();
        text.Flags.ShouldHaveSingleItem().KeptBecause.ShouldBe("known-to-all");
        text.TakenOut.ShouldBe([new(35, 4, HandRedaction.As)]);

        var redacted = History().Texts((ReviewReleased)Decide(new(3, [Boggs, park], [])).Events[0]).ShouldHaveSingleItem();
        redacted.Flags.ShouldHaveSingleItem().KeptBecause.ShouldBeNull();
        redacted.TakenOut.ShouldBe([new(35, 4, HandRedaction.As)]);
    }

    [Fact]
    public void Words_taken_out_by_hand_are_taken_out_of_what_came_since()
    {
        var released = (ReviewReleased)Decide(new(3, [Boggs, new(Case, 2, "answer", 35, 4)], [])).Events[0];
        var since = new RedactedHistory(new CaseId(Case), [.. Events(), At(4, 4, new CaseClosed("Back in the park again."))], Besides(), 3, [], Any.Reference).Texts(released)[^1];
        (since.Released, since.Original).ShouldBe((false, "Back in the park again."));
        since.TakenOut.ShouldBe([new(12, 4, HandRedaction.As)]);
    }

    [Fact]
    public void Before_the_release_nobody_reads_a_text() => Read(null).ShouldBeNull();

    [Fact]
    public void What_came_after_the_release_is_withheld()
    {
        var released = (ReviewReleased)Decide(new(3, [Boggs], [])).Events[0];
        History(more: true).Lines(released).Select(line => line.Texts.Select(text => text.Words is null)).Last().ShouldBe([true]);
    }

    [Fact]
    public void A_name_that_became_known_later_is_replaced_in_what_was_let_go_before() =>
        new RedactedHistory(new CaseId(Case), [.. Events(), At(4, 4, new VictimAdded(1, "Tyrone Boggs", null, null, VictimDetails.None, new UserId("v.ames"), new DateOnly(2026, 5, 3)))], Besides(), 3, [], Any.Reference)
            .Lines((ReviewReleased)Decide(new(3, [], [new(Boggs, "names-nobody")])).Events[0]).SelectMany(line => line.Texts).First().Words.ShouldBe("Child A was with Victim 1 in the park.");

    [Fact, Trait("Case", "refused")]
    public void Not_while_a_flag_is_undecided() => Refusal(new(3, [], [])).ShouldBe(new FlagsUndecided(1) with { Field = "keep" });

    [Fact]
    public void Not_when_the_case_has_moved_on() => Refusal(new(2, [Boggs], [])).ShouldBeOfType<CaseMovedOn>();

    [Theory]
    [InlineData(15, 200)]
    [InlineData(-1, 3)]
    [InlineData(0, 0)]
    [InlineData(2147483647, 2147483647)]
    public void Not_outside_the_text(int start, int length) => Refusal(new(3, [Boggs with { Start = start, Length = length }], [])).ShouldBeOfType<OutsideTheText>();

    [Fact]
    public void Not_of_a_text_that_is_not_the_cases() => Refusal(new(3, [Boggs with { Path = "why" }], [])).ShouldBeOfType<NoSuchText>();

    [Fact]
    public void Not_twice_the_same() => Refusal(new(3, [Boggs], [new(Boggs, "names-nobody")])).ShouldBeOfType<PartsOverlap>();

    [Fact]
    public void Nothing_is_kept_that_was_not_flagged() => Refusal(new(3, [Boggs], [new(Boggs with { Start = 6, Length = 3 }, "names-nobody")])).ShouldBeOfType<NotFlagged>();

    [Fact]
    public void Not_once_the_exercise_is_closed() =>
        ReleaseReview.Decide(new(3, [Boggs], []), Opened, new Exercise(default) { Closed = true }, History()).Refusal.ShouldBeOfType<ExerciseIsClosed>();

    private static string? Read(ReviewReleased? released) => History().Lines(released).SelectMany(line => line.Texts).Single().Words;

    private static Refusal? Refusal(ReleaseReview command) => Decide(command).Refusal;

    private static Outcome<ReviewEvent> Decide(ReleaseReview command) => ReleaseReview.Decide(command, Opened, new Exercise(default), History());

    private static RedactedHistory History(bool more = false) =>
        new(new CaseId(Case), more ? [.. Events(), At(4, 4, new CaseClosed("All done."))] : Events(), Besides(), 3, [], Any.Reference);

    private static Happened[] Events() =>
    [
        At(1, 1, new ReferralSubmitted(
            new ChildId(Child), new AreaCode("shropshire"), new DistrictCode("E06000051"), "police", "22/1/26", "PC 1 Oak", "full", true, [], [], new UserId("o.reid"), new DateOnly(2026, 5, 1))),
        At(2, 2, new InformationProvided(Written)),
        At(3, 3, new DecisionConfirmed(new DisposalCode("youth-caution"), new UserId("d.marsh"))),
    ];

    private static Happened[] Besides() =>
        [new(Child, 1, 0, new ChildRegistered(new PersonName("Alfie", "Smith"), new DateOnly(2012, 2, 29), "male", new EthnicityCode("not-stated"), new DistrictCode("E06000051"), []), new UserId("o.reid"), Roles.ReferringOfficer, null, new DateOnly(2026, 5, 1), new DateOnly(2026, 5, 1), null)];

    private static Happened At(long version, long position, object data) =>
        new(Case, version, position, data, new UserId("o.reid"), Roles.ReferringOfficer, null, new DateOnly(2026, 5, 1).AddDays((int)version), new DateOnly(2026, 5, 1).AddDays((int)version), null);
}
