using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Children;

/// <param name="Outcome">The number of the outcome on the child’s record.</param>
/// <param name="Result">quashed or changed.</param>
/// <param name="ChangedTo">The disposal that stands now; after a conviction, the order.</param>
/// <param name="Court">Or whoever else decided.</param>
public sealed record RecordAppealRequest(int? Outcome, string? Result, string? ChangedTo, string? Court, DateOnly? On, string? Why) : Request;

public sealed class RecordAppealValidator : RequestValidator<RecordAppealRequest>
{
    public RecordAppealValidator()
    {
        RuleFor(r => r.Outcome).NotNull().WithMessage("Choose the outcome");
        RuleFor(r => r.Result).Required("Say whether it was quashed or changed").OneOf(RecordAppeal.Results);
        RuleFor(r => r.ChangedTo).ShortText();
        RuleFor(r => r.Court).Required("Enter who decided").ShortText();
        RuleFor(r => r.On).NotNull().WithMessage("Enter the day on which it was decided");
        RuleFor(r => r.Why).Required("Say why").LongText();
    }
}

/// <summary>Of any outcome on the record. Of one of ours, its case and programmes are told, so that figures leave it out.</summary>
public sealed class RecordAppealSlice : ChildSlice<RecordAppealRequest>
{
    public override string Name => "record-appeal";

    public override string? Related => Platform.Related.CasesAndProgrammesOfChild;

    public override IValidator<RecordAppealRequest> Validator { get; } = new RecordAppealValidator();

    public override Outcome<Change> Decide(RecordAppealRequest request, Act act, Work work) => RecordAppeal.Decide(
        new(request.Outcome!.Value, request.Result!, string.IsNullOrWhiteSpace(request.ChangedTo) ? null : request.ChangedTo, request.Court!.Trim(), request.On!.Value, request.Why!.Trim()),
        act, work.Target.Child!.Value, work.Child, work.Programmes, work.Reference);
}
