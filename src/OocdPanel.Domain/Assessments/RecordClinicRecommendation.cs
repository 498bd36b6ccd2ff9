using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Assessments;

/// <summary>Which of its three recommendations the clinic made, and its formulation.</summary>
/// <param name="Recommendation">One of <see cref="Three"/>.</param>
/// <param name="ReviewInMonths">For a review only: 1 to 12.</param>
public sealed record RecordClinicRecommendation(DateOnly On, string Recommendation, int? ReviewInMonths, string Formulation)
{
    /// <summary>Discharge; a review formulation meeting in so many months; referral to the full enhanced case management pathway.</summary>
    public static IReadOnlyList<string> Three { get; } = ["no-further-action", Review, "full-pathway"];

    private const string Review = "review-formulation";

    public static Outcome<CaseEvent> Decide(RecordClinicRecommendation command, Act act, Case @case) =>
        @case.IsOver ? new NotAtThatStage(@case.Stage, Stage.BeingAssessed) :
        !@case.Assessment.AtClinic ? new NotAtClinic() :
        command.Recommendation == Review && command.ReviewInMonths is null ? new FieldMissing("reviewInMonths", "Say in how many months the review is.") :
        command.Recommendation != Review && command.ReviewInMonths is not null ? new FieldMissing("reviewInMonths", "Leave out the months: they are for a review.") :
        WritingGate.InTheFuture(command.On, act) is { } future ? future :
        new ClinicRecommendationMade(command.On, command.Recommendation, command.ReviewInMonths, command.Formulation, act.By);
}

public sealed record NotAtClinic() : Conflict("not-at-clinic", null,
    "The case is not with the clinic.", "Refer it to the clinic first.");
