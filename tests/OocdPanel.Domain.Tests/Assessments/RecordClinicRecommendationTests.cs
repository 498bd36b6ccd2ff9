using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;
using Shouldly;
using Xunit;
using static OocdPanel.Domain.Tests.Scenario;

namespace OocdPanel.Domain.Tests.Assessments;

[Trait("Command", "record-clinic-recommendation")]
public class RecordClinicRecommendationTests
{
    private static readonly CaseEvent[] _referred = [.. Journey.Begun, new ReferredToClinic(Any.Referral, "Losses", Any.Practitioner)];

    [Theory, Trait("Case", "accepted")]
    [InlineData("no-further-action", null)]
    [InlineData("review-formulation", 3)]
    [InlineData("full-pathway", null)]
    public void The_clinic_makes_one_of_three_recommendations(string recommendation, int? months) =>
        Record(_referred, recommendation, months).Then(new ClinicRecommendationMade(Any.Referral, recommendation, months, "Words", Any.Practitioner));

    [Theory, Trait("Case", "refused")]
    [InlineData("review-formulation", null)]
    [InlineData("full-pathway", 3)]
    public void Months_are_for_a_review_and_a_review_has_them(string recommendation, int? months) =>
        Record(_referred, recommendation, months).ThenRefused<FieldMissing>().Field.ShouldBe("reviewInMonths");

    [Fact, Trait("Case", "refused")]
    public void Not_where_the_child_was_not_referred() => Record(Journey.Begun, "full-pathway", null).ThenRefused<NotAtClinic>();

    private static When<CaseEvent> Record(CaseEvent[] history, string recommendation, int? months) => Given(history)
        .When(@case => RecordClinicRecommendation.Decide(new(Any.Referral, recommendation, months, "Words"), Any.Act(Any.Practitioner, Any.Referral), @case));
}
