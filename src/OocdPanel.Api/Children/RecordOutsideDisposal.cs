using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Children;

public sealed record RecordOutsideDisposalRequest(OutsideDisposalRequest? Given) : Request;

public sealed class RecordOutsideDisposalValidator : RequestValidator<RecordOutsideDisposalRequest>
{
    public RecordOutsideDisposalValidator()
    {
        RuleFor(r => r.Given).NotNull().WithMessage("Enter what was given");
        RuleFor(r => r.Given!).SetValidator(new OutsideDisposalValidator()).When(r => r.Given is not null);
    }
}

/// <summary>On the record of a child who is known.</summary>
public sealed class RecordOutsideDisposalSlice : ChildSlice<RecordOutsideDisposalRequest>
{
    public override string Name => "record-outside-disposal";

    public override IValidator<RecordOutsideDisposalRequest> Validator { get; } = new RecordOutsideDisposalValidator();

    public override Outcome<Change> Decide(RecordOutsideDisposalRequest request, Act act, Work work) =>
        RecordOutsideDisposal.Decide(new(request.Given!.Given()), act, work.Child, work.Reference).On(happened => Change.To(work.Target.Child!.Value, happened));
}
