using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Assessments;

[Trait("Command", "refer-to-clinic")]
public class ReferToClinicTests
{
    [Fact, Trait("Case", "accepted")]
    public void The_child_goes_to_the_clinic_with_their_consent() => Refer(Journey.Begun, true).Then(new ReferredToClinic(Any.Referral, "Losses", Any.Practitioner));

    [Fact, Trait("Case", "refused")]
    public void And_not_without_it() => Refer(Journey.Begun, false).ThenRefused<ClinicNeedsConsent>().Field.ShouldBe("childConsents");

    [Fact, Trait("Case", "refused")]
    public void Not_twice_at_once() => Refer([.. Journey.Begun, new ReferredToClinic(Any.Referral, "Losses", Any.Practitioner)], true).ThenRefused<AtClinicAlready>();

    [Fact, Trait("Case", "refused")]
    public void Not_where_the_area_has_no_clinic() =>
        Given(Journey.Begun).When(@case => ReferToClinic.Decide(new(Any.Referral, true, "Losses"), Any.Act(Any.Practitioner, Any.Referral), @case, Reference.Sample.Data)).ThenRefused<NoClinic>();

    private static When<CaseEvent> Refer(CaseEvent[] history, bool consents) =>
        Given(history).When(@case => ReferToClinic.Decide(new(Any.Referral, consents, "Losses"), Any.Act(Any.Practitioner, Any.Referral), @case, Any.Reference));
}
