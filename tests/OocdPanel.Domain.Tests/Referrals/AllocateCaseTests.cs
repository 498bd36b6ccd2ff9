using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Referrals;

[Trait("Command", "allocate-case")]
public class AllocateCaseTests
{
    [Fact, Trait("Case", "accepted")]
    public void An_eligible_case_is_allocated() => Allocate(Journey.Eligible, Any.Practitioner).Then(new CaseAllocated(Any.Practitioner));

    [Fact, Trait("Case", "accepted")]
    public void A_case_goes_to_another_practitioner_while_its_programme_runs() =>
        Allocate(Journey.InProgramme("outcome-22"), Any.OtherPractitioner).Then(new CaseAllocated(Any.OtherPractitioner));

    [Fact, Trait("Case", "refused")]
    public void Not_to_whoever_has_it() => Allocate(Journey.Allocated, Any.Practitioner).ThenRefused<AlreadyAllocated>().To.ShouldBe(Any.Practitioner);

    [Fact, Trait("Case", "refused")]
    public void Not_before_screening() => Allocate(Journey.Referred, Any.Practitioner).ThenRefused<NotAtThatStage>();

    [Fact, Trait("Case", "refused")]
    public void Not_when_ineligible() => Allocate([.. Journey.Referred, new FoundIneligible("Adult")], Any.Practitioner).ThenRefused<NotAtThatStage>();

    [Fact, Trait("Case", "refused")]
    public void Not_when_closed() => Allocate(Journey.Closed, Any.OtherPractitioner).ThenRefused<NotAtThatStage>();

    private static When<CaseEvent> Allocate(CaseEvent[] history, UserId to) => Given(history).When(@case => AllocateCase.Decide(new(to), @case));
}
