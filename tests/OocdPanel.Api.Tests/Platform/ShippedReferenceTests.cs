using OocdPanel.Api.Platform;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Reference.PresumptiveDisposal;

namespace OocdPanel.Api.Tests.Platform;

/// <summary>The reference files as they ship.</summary>
public class ShippedReferenceTests
{
    private static readonly DateOnly _day = new(2024, 6, 3);
    private static readonly ReferenceData _data = ReferenceFiles.Load(ReferenceFiles.Shipped);

    [Fact]
    public void Disposals_are_listed_least_first() =>
        string.Join(' ', _data.Disposals.InForce(_day).OrderBy(disposal => disposal.Rank).Select(disposal => disposal.Code)).ShouldBe(
            "nfa outcome-21 outcome-20 community-resolution outcome-22 deferred-prosecution youth-caution youth-conditional-caution charge");

    [Theory] // R2, R1, R20 and section 6 of the specification, per disposal
    [InlineData("nfa", "none", false, false, "none", 10, null)]
    [InlineData("outcome-21", "none", false, false, "may", 21, "nfa_o20_21_yjs")]
    [InlineData("outcome-20", "none", false, false, "may", 20, "nfa_o20_21_yjs")]
    [InlineData("community-resolution", "responsibility-accepted", false, false, "may", 8, "community_resolution")]
    [InlineData("outcome-22", "none", false, false, "must", 22, "nfa_o22_yjs")]
    [InlineData("deferred-prosecution", "none", true, false, "must", 22, "nfa_o22_deferred_yjs")]
    [InlineData("youth-caution", "full", true, true, "may", 2, "yc_yjs")]
    [InlineData("youth-conditional-caution", "full", true, true, "must", 2, "ycc")]
    [InlineData("charge", "none", true, false, "none", 1, null)]
    public void A_disposal_needs_what_the_law_asks(string code, string admission, bool evidence, bool caution, string programme, int outcome, string? kpi)
    {
        var disposal = _data.Disposals.InForce(new(code), _day).ShouldNotBeNull();

        (disposal.Admission, disposal.EvidenceToCharge, disposal.IsCaution, disposal.FirstTimeEntrant).ShouldBe((admission, evidence, caution, caution));
        (disposal.Programme, disposal.CrimeOutcome, disposal.KpiType).ShouldBe((programme, outcome, kpi));
        _data.ExternalCodesInForce(disposal.Code, DisposalExternalCode.HomeOffice, _day).ShouldBe([$"{outcome}"]);
    }

    [Fact]
    public void A_deferred_prosecution_is_also_outcome_23_from_2026()
    {
        DisposalCode deferred = new("deferred-prosecution");

        _data.ExternalCodesInForce(deferred, DisposalExternalCode.HomeOffice, new(2025, 12, 31)).ShouldBe(["22"]);
        _data.ExternalCodesInForce(deferred, DisposalExternalCode.HomeOffice, new(2026, 1, 1)).ShouldBe(["23", "22"]);
    }

    [Fact]
    public void Every_offence_has_a_score_and_the_matrix_says_that_it_is_illustrative()
    {
        var matrix = _data.MatrixInForce(_day).ShouldNotBeNull();

        matrix.Illustrative.ShouldBeTrue();
        _data.Offences.InForce(_day).Select(offence => offence.Code).ShouldBe(matrix.BaseScores.Keys, ignoreOrder: true);
        Of([new(new("robbery"), _day, 0)], matrix).ShouldBeOfType<Presumed>().Disposals.ShouldBe([new("charge")]);
        Of([new(new("shoplifting"), _day, 0)], matrix).ShouldBeOfType<Presumed>().Disposals.ShouldBe([new("community-resolution"), new("outcome-22")]);
    }

    [Fact]
    public void No_matrix_is_in_force_before_September_2023()
    {
        _data.MatrixInForce(new(2023, 8, 31)).ShouldBeNull();
        _data.MatrixInForce(new(2023, 9, 1)).ShouldNotBeNull();
    }

    [Fact]
    public void Robbery_scores_6_for_seriousness_and_is_indictable_only()
    {
        var robbery = _data.Offences.InForce(new("robbery"), _day).ShouldNotBeNull();

        (robbery.YjbSeriousness, robbery.IsIndictableOnly, robbery.IsSummary).ShouldBe((6, true, false));
    }

    [Fact]
    public void The_lists_are_as_long_as_specified()
    {
        _data.Ethnicities.InForce(_day).Length.ShouldBe(20);
        _data.Ethnicities.InForce(_day).Select(ethnicity => ethnicity.Group).Distinct().Count().ShouldBe(6);
        _data.Agencies.InForce(_day).Length.ShouldBe(11);
        _data.CategoriesInForce(Category.OffenceGroup, _day).Length.ShouldBe(10);
        _data.CrimeOutcomes.InForce(_day).Count(outcome => outcome.PartOf is null).ShouldBe(22);
        _data.CrimeOutcomes.InForce(new(2026, 1, 1)).Count(outcome => outcome.PartOf is null).ShouldBe(23);
    }

    [Fact]
    public void Cumbria_becomes_two_areas_on_1_April_2023()
    {
        _data.Areas.Expand(new("cumbria-constabulary"), new(2023, 3, 31)).Value.ShouldBe([new("cumbria")]);
        _data.Areas.Expand(new("cumbria-constabulary"), new(2023, 4, 1)).Value.ShouldBe([new("cumberland"), new("westmorland-and-furness")]);
        _data.Areas.Expand(new("cumbria"), new(2023, 4, 1)).Found.ShouldBeFalse();
        _data.Areas.Find(new("cumberland"), new(2023, 4, 1)).Value.Predecessors.ShouldBe([new("cumbria")]);
        _data.Areas.Districts(new(2023, 3, 31)).Count(district => district.Area == new AreaCode("cumbria")).ShouldBe(6);
        _data.Areas.Districts(new(2023, 4, 1)).Count(district => district.Area == new AreaCode("cumbria")).ShouldBe(0);
        _data.Areas.OfDistrict(new("E07000031"), new(2023, 3, 31)).Value.ShouldBe(new("cumbria"));
        _data.Areas.OfDistrict(new("E06000064"), new(2023, 4, 1)).Value.ShouldBe(new("westmorland-and-furness"));
    }

    [Fact]
    public void West_Mercia_is_four_areas_and_every_area_has_a_force_and_a_district()
    {
        _data.Areas.Expand(new("west-mercia"), _day).Value.ShouldBe(
            [new("herefordshire"), new("shropshire"), new("telford-and-wrekin"), new("worcestershire")]);
        foreach (var area in _data.Areas.InForce(_day))
        {
            _data.Areas.ForceOf(area.Code, _day).ShouldNotBeNull(area.Name);
            _data.Areas.Districts(_day).ShouldContain(district => district.Area == area.Code, area.Name);
        }
    }

    [Theory] // R24
    [InlineData("2022-09-16", "2022-09-20")]
    [InlineData("2023-05-05", "2023-05-09")]
    [InlineData("2016-12-23", "2016-12-28")]
    [InlineData("2016-12-30", "2017-01-03")]
    [InlineData("2018-03-29", "2018-04-03")]
    [InlineData("2019-12-31", "2020-01-02")]
    [InlineData("2024-02-28", "2024-02-29")]
    [InlineData("2027-12-24", "2027-12-29")]
    public void The_next_working_day_skips_the_bank_holidays(string day, string next) =>
        _data.Calendar.AddWorkingDays(DateOnly.Parse(day, null), 1).ShouldBe(DateOnly.Parse(next, null));

    [Fact]
    public void Bank_holidays_are_on_file_from_2016_to_2027()
    {
        _data.Calendar.IsWorkingDay(new(2016, 1, 1)).ShouldBeFalse();
        _data.Calendar.IsWorkingDay(new(2027, 12, 31)).ShouldBeTrue();
        Should.Throw<OutsideCalendarException>(() => _data.Calendar.IsWorkingDay(new(2015, 12, 31)));
        Should.Throw<OutsideCalendarException>(() => _data.Calendar.IsWorkingDay(new(2028, 1, 1)));
    }

    [Theory]
    [InlineData("2016-04-01", false)]
    [InlineData("2023-08-31", false)]
    [InlineData("2023-09-01", true)]
    public void Nothing_is_presumed_before_there_was_a_gravity_matrix(string day, bool presumed) =>
        (_data.MatrixInForce(DateOnly.Parse(day, null)) is not null).ShouldBe(presumed);

    [Fact]
    public void Outcome_22_reaches_back_no_further_than_the_crime_outcome()
    {
        _data.Disposals.InForce(DisposalCodes.Outcome22, new(2018, 12, 31)).ShouldBeNull();
        _data.Disposals.InForce(new("community-resolution"), new(2016, 4, 1)).ShouldNotBeNull();
    }

    [Fact]
    public void The_standard_policy_has_the_specified_numbers()
    {
        var policy = _data.PolicyInForce(new("shropshire"), _day).ShouldNotBeNull();

        (policy.MinimumAge, policy.MaximumAge).ShouldBe((10, 17));
        (policy.AssessmentWorkingDays, policy.VictimContactWorkingDays, policy.VictimContactEnhancedWorkingDays).ShouldBe((10, 5, 1));
        (policy.ProgrammeWeeks, policy.ProgrammeWeeksAtMost).ShouldBe((16, 20));
        policy.Quorum.Missing([new("police"), new("housing")]).ShouldBe(["youth justice service", "one of social care, education or health"]);
        policy.Quorum.Missing([new("police"), new("yjs"), new("education")]).ShouldBeEmpty();
    }
}
