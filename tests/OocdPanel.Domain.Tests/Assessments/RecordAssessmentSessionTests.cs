using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Assessments;

[Trait("Command", "record-assessment-session")]
public class RecordAssessmentSessionTests
{
    [Theory, Trait("Case", "accepted")]
    [InlineData(true)]
    [InlineData(false)]
    public void A_session_is_attended_or_not(bool attended) =>
        Record(Journey.Begun, Any.Referral, attended).ThenHappened<AssessmentSessionRecorded>().Attended.ShouldBe(attended);

    [Fact, Trait("Case", "refused")]
    public void Not_before_consent_was_asked_for() => Record(Journey.Begun[..^1], Any.Referral).ThenRefused<ConsentNotAsked>();

    [Fact, Trait("Case", "boundary")]
    public void Not_from_before_the_referral() => Record(Journey.Begun, Any.Referral.AddDays(-1)).ThenRefused<SessionBeforeReferral>();

    [Fact, Trait("Case", "boundary")]
    public void Nor_from_tomorrow() => Record(Journey.Begun, Any.Referral.AddDays(1)).ThenRefused<InTheFuture>();

    private static When<CaseEvent> Record(CaseEvent[] history, DateOnly on, bool attended = true) => Given(history)
        .When(@case => RecordAssessmentSession.Decide(new(on, ["child", "family"], "Home", attended, null), Any.Act(Any.Practitioner, Any.Referral), @case));
}
