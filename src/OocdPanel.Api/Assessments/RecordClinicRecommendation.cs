using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Assessments;

/// <param name="Recommendation">no-further-action, review-formulation or full-pathway.</param>
/// <param name="ReviewInMonths">For a review only, 1 to 12.</param>
public sealed record RecordClinicRecommendationRequest(DateOnly? On, string? Recommendation, int? ReviewInMonths, string? Formulation) : Request;

public sealed class RecordClinicRecommendationValidator : RequestValidator<RecordClinicRecommendationRequest>
{
    public RecordClinicRecommendationValidator()
    {
        RuleFor(r => r.On).NotNull().WithMessage("Enter the day of the clinic");
        RuleFor(r => r.Recommendation).Required("Choose what the clinic recommends").OneOf(RecordClinicRecommendation.Three);
        RuleFor(r => r.ReviewInMonths).InclusiveBetween(1, 12).WithMessage("Enter a number of months from 1 to 12");
        RuleFor(r => r.Formulation).Required("Enter what the clinic understood and advises").LongText();
    }
}

public sealed class RecordClinicRecommendationSlice : CaseSlice<RecordClinicRecommendationRequest>
{
    public override string Name => "record-clinic-recommendation";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.YjsPractitioner];

    public override IValidator<RecordClinicRecommendationRequest> Validator { get; } = new RecordClinicRecommendationValidator();

    protected override bool MovesTheCase => false;

    protected override Outcome<CaseEvent> DecideCase(RecordClinicRecommendationRequest request, Act act, Work work) =>
        RecordClinicRecommendation.Decide(
            new RecordClinicRecommendation(request.On!.Value, request.Recommendation!, request.ReviewInMonths, request.Formulation!), act, work.Case);
}
