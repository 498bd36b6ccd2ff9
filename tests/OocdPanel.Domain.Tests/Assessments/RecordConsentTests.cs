using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Assessments;

[Trait("Command", "record-consent")]
public class RecordConsentTests
{
    [Theory, Trait("Case", "accepted")]
    [InlineData("child", true)]
    [InlineData("parent-carer", false)]
    public void Consent_is_given_or_refused(string of, bool given) =>
        Record(Journey.Begun, new(of, given, Any.Referral, "Words")).Then(new AssessmentConsentRecorded(of, given, Any.Referral, "Words", Any.Practitioner));

    [Theory, Trait("Case", "boundary")]
    [InlineData("2024-05-01", true)]
    [InlineData("2024-04-30", false)]
    public void It_is_not_from_before_the_offence(string on, bool accepted)
    {
        var outcome = Record(Journey.Begun, new("child", true, DateOnly.Parse(on, null), null));
        if (accepted)
            outcome.ThenHappened<AssessmentConsentRecorded>();
        else
            outcome.ThenRefused<ConsentBeforeOffence>();
    }

    [Fact, Trait("Case", "refused")]
    public void Nor_from_tomorrow() => Record(Journey.Begun, new("child", true, Any.Referral.AddDays(1), null)).ThenRefused<InTheFuture>().Field.ShouldBe("on");

    [Fact, Trait("Case", "refused")]
    public void Not_before_the_assessment_is_begun() => Record(Journey.Allocated, new("child", true, Any.Referral, null)).ThenRefused<AssessmentNotBegun>();

    private static When<CaseEvent> Record(CaseEvent[] history, RecordConsent command) =>
        Given(history).When(@case => RecordConsent.Decide(command, Any.Act(Any.Practitioner, Any.Referral), @case));
}
