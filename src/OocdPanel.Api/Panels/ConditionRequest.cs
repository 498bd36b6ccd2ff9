using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Panels;

namespace OocdPanel.Api.Panels;

/// <param name="Kind">rehabilitative, punitive or reparative.</param>
/// <param name="By">The day by which it is to be done.</param>
public sealed record ConditionRequest(string? What, string? Kind, DateOnly? By)
{
    internal Condition Checked() => new(What!, Kind!, By!.Value);
}

public sealed class ConditionRequestValidator : AbstractValidator<ConditionRequest>
{
    public ConditionRequestValidator()
    {
        RuleFor(c => c.What).Required("Enter what the condition is").LongText();
        RuleFor(c => c.Kind).Required("Choose the kind of the condition").OneOf(Condition.Kinds);
        RuleFor(c => c.By).NotNull().WithMessage("Enter the day by which the condition is to be done");
    }
}
