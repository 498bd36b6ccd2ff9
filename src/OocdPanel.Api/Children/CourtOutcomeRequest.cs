using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Children;

namespace OocdPanel.Api.Children;

/// <summary>What a court decided about a child, wherever it is sent.</summary>
public interface ICourtOutcome
{
    string? Court { get; }

    /// <summary>The day on which the court decided.</summary>
    DateOnly? On { get; }

    /// <summary>In words.</summary>
    string? Offence { get; }

    DateOnly? OffenceOn { get; }

    /// <summary>A code of the list in force: convicted, not-convicted, discontinued.</summary>
    string? Outcome { get; }

    /// <summary>On a conviction, a code of the list in force, such as referral-order.</summary>
    string? Order { get; }
}

/// <param name="On">The day on which the court decided.</param>
/// <param name="Offence">In words.</param>
/// <param name="Outcome">A code of the list in force: convicted, not-convicted, discontinued.</param>
/// <param name="Order">On a conviction, a code of the list in force, such as referral-order.</param>
public sealed record CourtOutcomeRequest(string? Court, DateOnly? On, string? Offence, DateOnly? OffenceOn, string? Outcome, string? Order) : ICourtOutcome;

public sealed class CourtOutcomeValidator<T> : AbstractValidator<T> where T : ICourtOutcome
{
    public CourtOutcomeValidator()
    {
        RuleFor(r => r.Court).Required("Enter the court").ShortText();
        RuleFor(r => r.On).NotNull().WithMessage("Enter the day on which the court decided");
        RuleFor(r => r.Offence).Required("Enter the offence").ShortText();
        RuleFor(r => r.OffenceOn).NotNull().WithMessage("Enter the day of the offence");
        RuleFor(r => r.Outcome).Required("Say what the court decided").ShortText();
        RuleFor(r => r.Order).ShortText();
    }
}

internal static class CourtOutcomes
{
    public static RecordCourtOutcome Decided(this ICourtOutcome sent) => new(
        sent.Court!.Trim(), sent.On!.Value, sent.Offence!.Trim(), sent.OffenceOn!.Value, sent.Outcome!, string.IsNullOrWhiteSpace(sent.Order) ? null : sent.Order);
}
