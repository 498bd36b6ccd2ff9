using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Shared;
using OocdPanel.Domain.Victims;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Victims;

[Trait("Command", "record-contact-consent")]
public class RecordContactConsentTests
{
    [Theory, Trait("Case", "accepted")]
    [InlineData(true)]
    [InlineData(false)]
    public void A_victim_agrees_or_does_not(bool given) => Record(new(1, given), Harmed.Worker, Harmed.Usual).Then(new ContactConsentRecorded(1, given, Any.Referral));

    [Fact, Trait("Case", "refused")]
    public void Where_the_police_come_first_they_ask()
    {
        Record(new(1, true), Harmed.Worker, Harmed.PoliceFirst).ThenRefused<PoliceContactFirst>();
        Record(new(1, true), Harmed.Officer, Harmed.PoliceFirst).ThenHappened<ContactConsentRecorded>();
    }

    [Fact, Trait("Case", "accepted")]
    public void The_victim_worker_sees_the_contact_once_the_police_have_tried_and_the_victim_agrees()
    {
        VictimState victim = new(Any.Officer, Any.Referral);
        FirstContact.IsOpen(victim, Harmed.Usual).ShouldBeTrue();
        FirstContact.IsOpen(victim with { Consent = false }, Harmed.Usual).ShouldBeFalse();
        FirstContact.IsOpen(victim, Harmed.PoliceFirst).ShouldBeFalse();
        FirstContact.IsOpen(victim with { PoliceTried = true }, Harmed.PoliceFirst).ShouldBeFalse();
        FirstContact.IsOpen(victim with { Consent = true }, Harmed.PoliceFirst).ShouldBeFalse();
        FirstContact.IsOpen(victim with { PoliceTried = true, Consent = true }, Harmed.PoliceFirst).ShouldBeTrue();
    }

    private static When<CaseEvent> Record(RecordContactConsent command, Act act, Policy policy) =>
        Given(Harmed.With(Journey.Allocated)).When(@case => RecordContactConsent.Decide(command, act, @case, policy));
}
