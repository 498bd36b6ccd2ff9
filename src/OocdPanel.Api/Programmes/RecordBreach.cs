using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Programmes;

/// <param name="What">What the child did not do, or did.</param>
/// <param name="Consequence">warning; or return: the programme is to end as not completed.</param>
public sealed record RecordBreachRequest(string? What, DateOnly? On, string? Consequence) : Request;

public sealed class RecordBreachValidator : RequestValidator<RecordBreachRequest>
{
    public RecordBreachValidator()
    {
        RuleFor(r => r.What).Required("Enter what happened").LongText();
        RuleFor(r => r.On).NotNull().WithMessage("Enter the day on which it happened");
        RuleFor(r => r.Consequence).Required("Say what follows from it").OneOf(RecordBreach.Consequences);
    }
}

public sealed class RecordBreachSlice : ProgrammeSlice<RecordBreachRequest>
{
    public override string Name => "record-breach";

    public override IValidator<RecordBreachRequest> Validator { get; } = new RecordBreachValidator();

    public override Outcome<Change> Decide(RecordBreachRequest request, Act act, Work work) =>
        RecordBreach.Decide(new RecordBreach(request.What!, request.On!.Value, request.Consequence!), act, work.Programme)
            .On(happened => Change.To(work.Programme.Id, happened));
}
