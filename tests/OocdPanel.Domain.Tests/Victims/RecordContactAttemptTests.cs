using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Shared;
using OocdPanel.Domain.Victims;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Victims;

[Trait("Command", "record-contact-attempt")]
public class RecordContactAttemptTests
{
    private static readonly RecordContactAttempt _call = new(1, Any.Referral, "phone", true, "At work until six");

    [Fact, Trait("Case", "accepted")]
    public void An_attempt_is_recorded_with_who_made_it()
    {
        Record(_call, Harmed.Worker, Harmed.Usual).Then(new ContactAttempted(1, Any.Referral, "phone", true, "At work until six", false));
        Record(_call, Harmed.Officer, Harmed.Usual).ThenHappened<ContactAttempted>().ByPolice.ShouldBeTrue();
    }

    [Fact, Trait("Case", "boundary")]
    public void An_attempt_lies_between_the_offence_and_now()
    {
        Record(_call with { On = Any.Offence }, Harmed.Worker, Harmed.Usual).ThenHappened<ContactAttempted>();
        Record(_call with { On = Any.Offence.AddDays(-1) }, Harmed.Worker, Harmed.Usual).ThenRefused<AttemptOutOfTime>();
        Record(_call with { On = Any.Referral.AddDays(1) }, Harmed.Worker, Harmed.Usual).ThenRefused<AttemptOutOfTime>();
    }

    [Fact, Trait("Case", "refused")]
    public void Where_the_police_come_first_the_victim_worker_waits_for_attempt_and_consent()
    {
        Record(_call, Harmed.Worker, Harmed.PoliceFirst).ThenRefused<PoliceContactFirst>().Rule.ShouldBe("R9");
        Record(_call, Harmed.Worker, Harmed.PoliceFirst, Harmed.Attempt(true, byPolice: true)).ThenRefused<PoliceContactFirst>();
        Record(_call, Harmed.Worker, Harmed.PoliceFirst, Harmed.Consent(true)).ThenRefused<PoliceContactFirst>();
        Record(_call, Harmed.Officer, Harmed.PoliceFirst).ThenHappened<ContactAttempted>();
        Record(_call, Harmed.Worker, Harmed.PoliceFirst, Harmed.Attempt(true, byPolice: true), Harmed.Consent(true)).ThenHappened<ContactAttempted>();
    }

    [Fact, Trait("Case", "refused")]
    public void A_victim_who_does_not_want_the_service_is_left_alone()
    {
        Record(_call, Harmed.Worker, Harmed.Usual, Harmed.Consent(false)).ThenRefused<ContactRefused>();
        Record(_call, Harmed.Worker, Harmed.Usual, Harmed.Consent(false), Harmed.Consent(true)).ThenHappened<ContactAttempted>();
    }

    [Fact, Trait("Case", "refused")]
    public void There_has_to_be_such_a_victim() => Record(_call with { Victim = 3 }, Harmed.Worker, Harmed.Usual).ThenRefused<NoSuchVictim>();

    private static When<CaseEvent> Record(RecordContactAttempt command, Act act, Policy policy, params CaseEvent[] then) =>
        Given(Harmed.With(Journey.Allocated, then)).When(@case => RecordContactAttempt.Decide(command, act, @case, policy));
}
