using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Assessments;

[Trait("Command", "record-needs")]
public class RecordNeedsTests
{
    private static readonly RecordNeeds _needs = new(true, true, "attending", 25, false, "none", Journey.Needs.Services, Journey.Needs.Screenings, null);

    [Fact, Trait("Case", "accepted")]
    public void Needs_are_recorded_as_flags() => Record(_needs).Then(Journey.Needs);

    [Fact, Trait("Case", "refused")]
    public void Each_service_and_each_screening_once()
    {
        Record(_needs with { Services = [.. _needs.Services.Skip(1)] }).ThenRefused<FieldMissing>().Field.ShouldBe("services");
        Record(_needs with { Screenings = [.. _needs.Screenings, _needs.Screenings[0]] }).ThenRefused<FieldMissing>().Field.ShouldBe("screenings");
    }

    [Fact, Trait("Case", "refused")]
    public void What_contradicts_itself_is_named()
    {
        Contradiction(_needs with { SendPlan = "ehcp" }).ShouldBe("sendPlan");
        Contradiction(_needs with { EducationStatus = "none" }).ShouldBe("educationStatus");
        Contradiction(_needs with { Services = [_needs.Services[0] with { Attended = true }, .. _needs.Services.Skip(1)] }).ShouldBe("services[0].attended");
        Contradiction(_needs with { Screenings = [.. _needs.Screenings.Take(2), _needs.Screenings[2] with { Done = true }] }).ShouldBe("screenings[2].result");
        Contradiction(_needs with { Screenings = [_needs.Screenings[0] with { Result = "Well" }, .. _needs.Screenings.Skip(1)] }).ShouldBe("screenings[0].result");
    }

    [Fact, Trait("Case", "refused")]
    public void Not_before_the_assessment_is_begun() =>
        Given(Journey.Allocated).When(@case => RecordNeeds.Decide(_needs, Any.Act(Any.Practitioner, Any.Referral), @case)).ThenRefused<AssessmentNotBegun>();

    private static string? Contradiction(RecordNeeds command) => Record(command).ThenRefused<ContradictoryNeeds>().Field;

    private static When<CaseEvent> Record(RecordNeeds command) =>
        Given(Journey.Begun).When(@case => RecordNeeds.Decide(command, Any.Act(Any.Practitioner, Any.Referral), @case));
}
