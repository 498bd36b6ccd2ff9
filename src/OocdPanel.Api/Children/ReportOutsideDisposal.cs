using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Api.Referrals;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Children;

public sealed record ReportOutsideDisposalRequest(ChildRequest? Child, OutsideDisposalRequest? Given) : Request, IAboutAChild;

public sealed class ReportOutsideDisposalValidator : RequestValidator<ReportOutsideDisposalRequest>
{
    public ReportOutsideDisposalValidator()
    {
        RuleFor(r => r.Child).NotNull().WithMessage("Enter the child’s details");
        RuleFor(r => r.Child!).SetValidator(new ChildValidator()).When(r => r.Child is not null);
        RuleFor(r => r.Given).NotNull().WithMessage("Enter what was given");
        RuleFor(r => r.Given!).SetValidator(new OutsideDisposalValidator()).When(r => r.Given is not null);
    }
}

public sealed class ReportOutsideDisposalSlice : ReportSlice<ReportOutsideDisposalRequest>
{
    public override string Name => "report-outside-disposal";

    public override IValidator<ReportOutsideDisposalRequest> Validator { get; } = new ReportOutsideDisposalValidator();

    protected override Outcome<Change> Decide(ReportOutsideDisposalRequest request, ChildId newChild, ReferredChild child, Child known, Act act, Work work) =>
        ReportOutsideDisposal.Decide(new(newChild, child, request.Given!.Given()), act, work.Matches, known, work.Reference);
}
