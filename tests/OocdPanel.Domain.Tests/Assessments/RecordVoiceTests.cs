using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Assessments;

[Trait("Command", "record-voice")]
public class RecordVoiceTests
{
    [Fact, Trait("Case", "accepted")]
    public void A_voice_is_given() => Record(new("child", true, "I am sorry", null)).Then(new VoiceRecorded("child", null, "I am sorry", Any.Practitioner));

    [Fact, Trait("Case", "accepted")]
    public void Or_not_obtained_for_a_reason() => Record(new("social-worker", false, null, "there-is-none")).Then(new VoiceRecorded("social-worker", "there-is-none", null, Any.Practitioner));

    [Theory, Trait("Case", "refused")]
    [InlineData("school", true, " ", null, "words")]
    [InlineData("school", true, "Well", "declined", "notObtainedBecause")]
    [InlineData("school", false, "Well", null, "notObtainedBecause")]
    [InlineData("child", false, null, "there-is-none", "notObtainedBecause")]
    public void Never_both_and_never_neither(string whose, bool given, string? words, string? because, string field) =>
        Record(new(whose, given, words, because)).ThenRefused<FieldMissing>().Field.ShouldBe(field);

    [Fact, Trait("Case", "refused")]
    public void Not_once_the_assessment_is_complete() =>
        Given(Journey.Completed).When(@case => RecordVoice.Decide(new("child", true, "Words", null), Any.Act(Any.Practitioner, Any.Referral), @case)).ThenRefused<NotAtThatStage>();

    private static When<CaseEvent> Record(RecordVoice command) =>
        Given(Journey.Begun).When(@case => RecordVoice.Decide(command, Any.Act(Any.Practitioner, Any.Referral), @case));
}
