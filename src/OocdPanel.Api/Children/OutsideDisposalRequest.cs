using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Children;

namespace OocdPanel.Api.Children;

/// <param name="Disposal">A code of the list in force, such as community-resolution or triage.</param>
/// <param name="On">The day on which it was given.</param>
/// <param name="By">police or early-help.</param>
/// <param name="Officer">Who gave it: rank, number and name, or the team.</param>
/// <param name="ToldOn">The day on which the youth justice service was told.</param>
public sealed record OutsideDisposalRequest(string? Disposal, DateOnly? On, string? By, string? Officer, string? Why, DateOnly? ToldOn)
{
    internal OutsideDisposal Given() => new(
        new(Disposal!.Trim()), On!.Value, new(By!), string.IsNullOrWhiteSpace(Officer) ? null : Officer.Trim(), Why!.Trim(), ToldOn!.Value);
}

public sealed class OutsideDisposalValidator : AbstractValidator<OutsideDisposalRequest>
{
    public OutsideDisposalValidator()
    {
        RuleFor(g => g.Disposal).Required("Choose what was given").ShortText();
        RuleFor(g => g.On).NotNull().WithMessage("Enter the day on which it was given");
        RuleFor(g => g.By).Required("Say who gave it").OneOf([.. OutsideDisposal.Givers.Select(giver => giver.Value)]);
        RuleFor(g => g.Officer).ShortText();
        RuleFor(g => g.Why).Required("Say why it was given").LongText();
        RuleFor(g => g.ToldOn).NotNull().WithMessage("Enter the day on which the youth justice service was told");
    }
}
