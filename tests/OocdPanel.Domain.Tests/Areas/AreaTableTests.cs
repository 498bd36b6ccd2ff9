using OocdPanel.Domain.Areas;
using OocdPanel.Domain.Tests.Reference;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Areas;

public class AreaTableTests
{
    private static readonly DateOnly _before = new(2023, 3, 31);
    private static readonly DateOnly _after = new(2023, 4, 1);

    private static AreaTable Areas => Sample.Data.Areas;

    [Fact]
    public void An_area_stands_for_itself_while_it_exists()
    {
        Areas.Expand(new("cumbria"), _before).Value.ShouldBe([new("cumbria")]);
        Areas.Expand(new("cumberland"), _after).Value.ShouldBe([new("cumberland")]);
    }

    [Fact]
    public void An_area_that_does_not_exist_that_day_is_told()
    {
        Areas.Expand(new("cumbria"), _after).Why.ShouldBe("The area ‘cumbria’ is not in force on 1 April 2023; it is from 1 January 2019 until 1 April 2023");
        Areas.Expand(new("cumberland"), _before).Why.ShouldBe("The area ‘cumberland’ is not in force on 31 March 2023; it is from 1 April 2023");
    }

    [Fact]
    public void A_force_stands_for_its_areas_of_that_day()
    {
        Areas.Expand(new("cumbria-constabulary"), _before).Value.ShouldBe([new("cumbria")]);
        Areas.Expand(new("cumbria-constabulary"), _after).Value.ShouldBe([new("cumberland"), new("westmorland-and-furness")]);
    }

    [Fact]
    public void A_service_without_areas_that_day_is_told() =>
        Areas.Expand(new("the-lakes"), _before).Why.ShouldBe("The service ‘the-lakes’ has no areas on 31 March 2023");

    [Fact]
    public void An_unknown_code_is_told() =>
        Areas.Expand(new("mercia"), _after).Why.ShouldBe("There is no area, service or force with the code ‘mercia’");

    [Fact]
    public void Before_a_district_was_made_the_area_was_in_charge_that_its_own_was_made_from()
    {
        Areas.InChargeOf(new("E06000063"), _before).Value.ShouldBe(new("cumbria"));
        Areas.InChargeOf(new("E06000063"), _after).Value.ShouldBe(new("cumberland"));
        Areas.InChargeOf(new("E07000026"), _after).Found.ShouldBeFalse();
        Areas.InChargeOf(new("E06000063"), new DateOnly(2018, 12, 31)).Found.ShouldBeFalse();
    }

    [Fact]
    public void A_district_lies_in_the_area_of_its_day()
    {
        Areas.OfDistrict(new("E07000026"), _before).Value.ShouldBe(new("cumbria"));
        Areas.OfDistrict(new("E06000063"), _after).Value.ShouldBe(new("cumberland"));
    }

    [Fact]
    public void A_district_that_is_gone_or_unknown_is_told()
    {
        Areas.OfDistrict(new("E07000026"), _after).Why.ShouldBe("The district ‘E07000026’ is not in force on 1 April 2023; it is from 1 January 2019 until 1 April 2023");
        Areas.OfDistrict(new("E06000099"), _after).Why.ShouldBe("There is no district with the code ‘E06000099’");
    }

    [Fact]
    public void An_area_knows_its_force_and_service_of_that_day()
    {
        Areas.ForceOf(new("cumbria"), _before).ShouldBe(new("cumbria-constabulary"));
        Areas.ForceOf(new("cumbria"), _after).ShouldBeNull();
        Areas.ServiceOf(new("westmorland-and-furness"), _after).ShouldBe(new("the-lakes"));
        Areas.ServiceOf(new("cumberland"), _after).ShouldBeNull();
    }
}
