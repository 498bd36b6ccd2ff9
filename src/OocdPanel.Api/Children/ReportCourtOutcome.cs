using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Referrals;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Children;

/// <param name="Decided">What the court decided.</param>
public sealed record ReportCourtOutcomeRequest(ChildRequest? Child, CourtOutcomeRequest? Decided) : Request, IAboutAChild;

public sealed class ReportCourtOutcomeValidator : RequestValidator<ReportCourtOutcomeRequest>
{
    public ReportCourtOutcomeValidator()
    {
        RuleFor(r => r.Child).NotNull().WithMessage("Enter the child’s details");
        RuleFor(r => r.Child!).SetValidator(new ChildValidator()).When(r => r.Child is not null);
        RuleFor(r => r.Decided).NotNull().WithMessage("Enter what the court decided");
        RuleFor(r => r.Decided!).SetValidator(new CourtOutcomeValidator<CourtOutcomeRequest>()).When(r => r.Decided is not null);
    }
}

public sealed class ReportCourtOutcomeSlice : ReportSlice<ReportCourtOutcomeRequest>
{
    public override string Name => "report-court-outcome";

    public override IValidator<ReportCourtOutcomeRequest> Validator { get; } = new ReportCourtOutcomeValidator();

    protected override Outcome<Change> Decide(ReportCourtOutcomeRequest request, ChildId newChild, ReferredChild child, Child known, Act act, Work work) =>
        ReportCourtOutcome.Decide(new(newChild, child, request.Decided!.Decided()), act, work.Matches, known, work.Reference);
}
