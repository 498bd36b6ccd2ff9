using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Assessments;

[Trait("Command", "write-section")]
public class WriteSectionTests
{
    [Fact, Trait("Case", "accepted")]
    public void The_first_section_comes_first() => Write(Journey.Begun, "circumstances").Then(new AssessmentSectionWritten("circumstances", "Text", Any.Practitioner));

    [Fact, Trait("Case", "refused")]
    public void A_later_section_waits_for_those_before_it() => Write(Journey.Begun, "family").ThenRefused<SectionOutOfOrder>().Next.ShouldBe("circumstances");

    [Fact, Trait("Case", "boundary")]
    public void Each_section_opens_the_next_and_no_other()
    {
        for (var written = 0; written < Assessment.Sections.Length; written++)
            for (var section = 0; section < Assessment.Sections.Length; section++)
            {
                var outcome = Write([.. Journey.Written[..(Journey.Begun.Length + written)]], Assessment.Sections[section]);
                if (section <= written)
                    outcome.ThenHappened<AssessmentSectionWritten>();
                else
                    outcome.ThenRefused<SectionOutOfOrder>().Next.ShouldBe(Assessment.Sections[written]);
            }
    }

    [Fact, Trait("Case", "accepted")]
    public void A_section_can_be_written_again_after_it_was_sent_back() =>
        Write([.. Journey.Completed, new AssessmentSentBack(Any.Manager, "Thin")], "diversity").ThenHappened<AssessmentSectionWritten>();

    [Fact, Trait("Case", "refused")]
    public void There_is_no_other_section() => Write(Journey.Begun, "horoscope").ThenRefused<UnknownCode>().Field.ShouldBe("section");

    [Fact, Trait("Case", "refused")]
    public void Not_before_the_assessment_is_begun() => Write(Journey.Allocated, "circumstances").ThenRefused<AssessmentNotBegun>();

    [Fact, Trait("Case", "refused")]
    public void Not_before_consent_was_asked_for() => Write(Journey.Begun[..^1], "circumstances").ThenRefused<ConsentNotAsked>();

    [Fact, Trait("Case", "boundary")]
    public void Consent_refused_is_an_answer_and_what_is_known_can_be_written() =>
        Write([.. Journey.Begun[..^1], new AssessmentConsentRecorded("child", false, Any.Referral, null, Any.Practitioner)], "circumstances").ThenHappened<AssessmentSectionWritten>();

    [Fact, Trait("Case", "accepted")]
    public void An_assessment_begun_before_the_form_was_kept_goes_on() =>
        Write([.. Journey.Allocated, new AssessmentSectionWritten("circumstances", "Text", Any.Practitioner)], "diversity").ThenHappened<AssessmentSectionWritten>();

    [Fact, Trait("Case", "refused")]
    public void Not_before_the_case_is_allocated() => Write(Journey.Eligible, "circumstances").ThenRefused<NotAtThatStage>();

    [Fact, Trait("Case", "refused")]
    public void Not_once_the_assessment_is_complete() => Write(Journey.Completed, "circumstances").ThenRefused<NotAtThatStage>();

    private static When<CaseEvent> Write(CaseEvent[] history, string section) =>
        Given(history).When(@case => WriteSection.Decide(new(section, "Text"), Any.Act(Any.Practitioner, Any.Referral), @case));
}
