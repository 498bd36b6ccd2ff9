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
    public void The_first_section_comes_first() => Write(Journey.Allocated, "circumstances").Then(new AssessmentSectionWritten("circumstances", "Text", Any.Practitioner));

    [Fact, Trait("Case", "refused")]
    public void A_later_section_waits_for_those_before_it() => Write(Journey.Allocated, "family").ThenRefused<SectionOutOfOrder>().Next.ShouldBe("circumstances");

    [Fact, Trait("Case", "boundary")]
    public void Each_section_opens_the_next_and_no_other()
    {
        for (var written = 0; written < Assessment.Sections.Length; written++)
            for (var section = 0; section < Assessment.Sections.Length; section++)
            {
                var outcome = Write([.. Journey.Written[..(Journey.Allocated.Length + written)]], Assessment.Sections[section]);
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
    public void There_is_no_other_section() => Write(Journey.Allocated, "horoscope").ThenRefused<UnknownCode>().Field.ShouldBe("section");

    [Fact, Trait("Case", "refused")]
    public void Not_before_the_case_is_allocated() => Write(Journey.Eligible, "circumstances").ThenRefused<NotAtThatStage>();

    [Fact, Trait("Case", "refused")]
    public void Not_once_the_assessment_is_complete() => Write(Journey.Completed, "circumstances").ThenRefused<NotAtThatStage>();

    private static When<CaseEvent> Write(CaseEvent[] history, string section) =>
        Given(history).When(@case => WriteSection.Decide(new(section, "Text"), Any.Act(Any.Practitioner, Any.Referral), @case));
}
