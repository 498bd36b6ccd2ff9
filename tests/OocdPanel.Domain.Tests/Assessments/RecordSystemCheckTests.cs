using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Assessments;

[Trait("Command", "record-system-check")]
public class RecordSystemCheckTests
{
    private static readonly RecordSystemCheck _known = new(Any.Referral, "known", "A plan until March", "K. Carter");

    [Fact, Trait("Case", "accepted")]
    public void An_agency_says_what_it_knows() =>
        Record(_known, "social-care").Then(new SystemCheckRecorded(new("social-care"), Any.Referral, "known", "A plan until March", "K. Carter", Any.Officer));

    [Fact, Trait("Case", "accepted")]
    public void Or_that_it_knows_nothing() => Record(new(Any.Referral, "none", null, null), "police").ThenHappened<SystemCheckRecorded>();

    [Fact, Trait("Case", "refused")]
    public void Words_and_result_agree()
    {
        Record(_known with { What = " " }, "health").ThenRefused<FieldMissing>().Field.ShouldBe("what");
        Record(_known with { Result = "none" }, "health").ThenRefused<NothingIsKnown>();
    }

    [Theory, Trait("Case", "refused")]
    [InlineData("community-volunteer")]
    [InlineData(null)]
    public void Only_an_agency_with_systems_checks_them(string? agency) => Record(_known, agency).ThenRefused<NoSystemsToCheck>();

    [Fact, Trait("Case", "boundary")]
    public void A_check_lies_between_the_offence_and_now()
    {
        Record(_known with { On = Any.Offence }, "yjs").ThenHappened<SystemCheckRecorded>();
        Record(_known with { On = Any.Offence.AddDays(-1) }, "yjs").ThenRefused<CheckOutOfTime>();
        Record(_known with { On = Any.Referral.AddDays(1) }, "yjs").ThenRefused<CheckOutOfTime>();
    }

    [Fact, Trait("Case", "refused")]
    public void Not_when_closed() => Record(_known, "yjs", Journey.Closed).ThenRefused<CaseIsOver>();

    private static When<CaseEvent> Record(RecordSystemCheck command, string? agency, CaseEvent[]? history = null) => Given(history ?? Journey.Allocated)
        .When(@case => RecordSystemCheck.Decide(command, Any.Act(Any.Officer, Any.Referral) with { Agency = agency is null ? null : new(agency) }, @case, Any.Reference.PolicyInForce(Any.Area, Any.Referral)!));
}
