using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using Case = OocdPanel.Domain.Cases.Case;

namespace OocdPanel.Domain.Tests.Children;

public sealed class EarlierOutcomeTests
{
    private static readonly Case _now = Referred(Any.Case, Any.Referral);

    [Fact]
    public void What_was_given_before_is_told_with_what_came_of_it()
    {
        var given = Referred(Other(1), Any.Referral.AddDays(-90)) with { Delivered = true, DeliveredOn = Any.Referral.AddDays(-60), Ended = [false, true], Closed = true };
        var told = EarlierOutcome.Beside(_now, [_now, given]).ShouldHaveSingleItem();
        (told.GivenOn, told.Completed, told.Open).ShouldBe((Any.Referral.AddDays(-60), true, false));
    }

    [Fact]
    public void A_case_without_an_outcome_is_told_while_it_is_open()
    {
        var open = Referred(Other(1), Any.Referral.AddDays(3));
        EarlierOutcome.Beside(_now, [open, Referred(Other(2), Any.Referral) with { Withdrawn = true }, Referred(Other(3), Any.Referral) with { Screening = Screening.Ineligible }])
            .ShouldHaveSingleItem().Case.ShouldBe(open.Id);
    }

    [Fact]
    public void What_was_over_before_the_next_referral_is_told_and_what_came_after_is_not()
    {
        var later = Referred(Other(1), Any.Referral.AddDays(1)) with { Delivered = true, DeliveredOn = Any.Referral.AddDays(2), Closed = true };
        EarlierOutcome.Beside(_now, [later]).ShouldBeEmpty();
        EarlierOutcome.Beside(_now, [later with { ReferredOn = Any.Referral }]).ShouldHaveSingleItem();
    }

    private static CaseId Other(int n) => new(new Guid(n, 0, 0, new byte[8]));

    private static Case Referred(CaseId id, DateOnly on) => new(id)
    {
        ReferredOn = on,
        Offences = [new(new("theft"), "theft", "either-way", Any.Offence, 13, 2, "test-1", 3)],
    };
}
