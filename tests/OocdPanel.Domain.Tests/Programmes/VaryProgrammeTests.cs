using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Programmes;

[Trait("Command", "vary-programme")]
public class VaryProgrammeTests
{
    private static readonly Condition _condition = new("Four sessions", "rehabilitative", Any.End);

    [Fact, Trait("Case", "accepted"), Trait("Rule", "R14")]
    public void Conditions_and_the_last_day_change_with_a_reason() => Vary(new([_condition], Any.End.AddDays(7), "Ill")).Then(new ProgrammeVaried([_condition], Any.End.AddDays(7), "Ill"));

    [Theory, Trait("Case", "boundary"), Trait("Rule", "R14")]
    [InlineData(140, null)]
    [InlineData(141, "ends-too-late")]
    public void Never_beyond_20_weeks_from_delivery(int days, string? refused) => Vary(new(null, Any.Delivery.AddDays(days), "Ill")).Code().ShouldBe(refused);

    [Fact, Trait("Case", "refused"), Trait("Rule", "R14")]
    public void Outcome_22_stays_within_16_weeks() =>
        Vary(new(null, Any.Delivery.AddDays(113), "Ill"), Journey.Running("outcome-22"), "outcome-22").ThenRefused<EndsTooLate>().Latest.ShouldBe(Any.Delivery.AddDays(112));

    [Fact, Trait("Case", "refused")]
    public void Something_changes_for_a_reason_and_not_into_the_past()
    {
        Vary(new(null, null, "Ill")).ThenRefused<NothingVaried>();
        Vary(new([_condition], null, "")).ThenRefused<FieldMissing>();
        Vary(new(null, Any.Start.AddDays(-1), "Ill")).ThenRefused<EndsTooEarly>();
        Vary(new([_condition with { By = Any.End.AddDays(1) }], null, "Ill")).ThenRefused<EndsTooEarly>();
        Vary(new([_condition with { By = Any.Start.AddDays(-1) }], null, "Ill")).ThenRefused<ConditionInThePast>();
        Vary(new([], null, "Ill")).ThenRefused<ConditionsMissing>();
        Vary(new([_condition], null, "Ill"), Journey.Running("outcome-22"), "outcome-22").ThenRefused<ConditionsNotMeant>();
        Vary(new(null, Any.End.AddDays(7), "Ill"), Journey.Over()).ThenRefused<ProgrammeHasEnded>();
    }

    private static When<ProgrammeEvent> Vary(VaryProgramme command, ProgrammeEvent[]? history = null, string disposal = "youth-conditional-caution") => Given(history ?? Journey.RunningInFull)
        .When(programme => VaryProgramme.Decide(command, Any.Act(Any.Practitioner, Any.Start), programme, Given(Journey.InProgramme(disposal)).State, Any.Reference));
}
