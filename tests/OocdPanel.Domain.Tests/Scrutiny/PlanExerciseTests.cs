using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;

namespace OocdPanel.Domain.Tests.Scrutiny;

[Trait("Command", "plan-exercise")]
public class PlanExerciseTests
{
    private static readonly PlanExercise _plan = new(
        "external", new("cumbria-constabulary"), new(2023, 1, 1), new(2023, 6, 30), "Half a year", new(["theft"], [new("outcome-22")], ["slcn"], "Needs"), 12, ["disposal", "sex"], true);

    [Fact, Trait("Case", "accepted")]
    public void A_force_is_kept_as_the_areas_it_stood_for_on_each_day() => Decide(_plan).ThenHappened<ExercisePlanned>().Areas.ShouldBe(
    [
        new(new("cumberland"), new(2023, 4, 1), new(2023, 6, 30)), new(new("cumbria"), new(2023, 1, 1), new(2023, 3, 31)),
        new(new("westmorland-and-furness"), new(2023, 4, 1), new(2023, 6, 30)),
    ]);

    [Fact, Trait("Case", "accepted")]
    public void Whoever_plans_it_leads_it() => Decide(_plan).ThenHappened<ExercisePlanned>().Lead.ShouldBe(Any.Lead);

    [Fact, Trait("Case", "boundary")]
    public void One_day_is_a_period_and_five_years_are_the_longest()
    {
        Decide(_plan with { To = _plan.From }).ThenHappened<ExercisePlanned>();
        Decide(_plan with { To = _plan.From.AddDays(-1) }).ThenRefused<PeriodBackwards>();
        Decide(_plan with { To = _plan.From.AddYears(5).AddDays(-1) }).ThenHappened<ExercisePlanned>();
        Decide(_plan with { To = _plan.From.AddYears(5) }).ThenRefused<PeriodTooLong>();
    }

    [Fact, Trait("Case", "refused")]
    public void Only_for_what_there_is()
    {
        Decide(_plan with { Area = new("atlantis") }).ThenRefused<UnknownCode>().Field.ShouldBe("area");
        Decide(_plan with { Theme = _plan.Theme with { OffenceGroups = ["piracy"] } }).ThenRefused<UnknownCode>().Field.ShouldBe("theme.offenceGroups");
        Decide(_plan with { Theme = _plan.Theme with { Disposals = [new("stocks")] } }).ThenRefused<UnknownCode>().Field.ShouldBe("theme.disposals");
        Decide(_plan with { Theme = _plan.Theme with { Flags = ["red"] } }).ThenRefused<UnknownCode>().Field.ShouldBe("theme.flags");
        Decide(_plan with { Strata = ["sex", "weather"] }).ThenRefused<UnknownCode>().Field.ShouldBe("strata");
        Decide(_plan with { Strata = ["sex", "sex"] }).ThenRefused<StrataTwice>();
    }

    private static When<ExerciseEvent> Decide(PlanExercise plan) => new(PlanExercise.Decide(plan, Exercises.On(Any.Lead), Any.Reference));
}
