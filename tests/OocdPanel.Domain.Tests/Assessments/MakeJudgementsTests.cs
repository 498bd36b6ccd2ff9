using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Assessments;

[Trait("Command", "make-judgements")]
public class MakeJudgementsTests
{
    [Fact, Trait("Case", "accepted")]
    public void Judgements_follow_the_last_section() => Judge(Journey.Written).Then(new JudgementsMade("low", "medium", "high", "Reasons", Any.Practitioner));

    [Fact, Trait("Case", "boundary")]
    public void Not_while_the_last_section_is_missing() => Judge(Journey.Written[..^1]).ThenRefused<AssessmentUnfinished>().What.ShouldContain("strengths-and-desistance");

    [Fact, Trait("Case", "refused")]
    public void Not_once_the_assessment_is_complete() => Judge(Journey.Completed).ThenRefused<NotAtThatStage>();

    private static When<CaseEvent> Judge(CaseEvent[] history) => Given(history)
        .When(@case => MakeJudgements.Decide(new("low", "medium", "high", "Reasons"), Any.Act(Any.Practitioner, Any.Referral), @case));
}
