using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Panels;

namespace OocdPanel.Api.Panels;

/// <summary>What is decided and why, at a meeting or outside one.</summary>
/// <param name="Disposal">A code of the list in force.</param>
/// <param name="DepartureReasons">Needed where the disposal is not one the gravity matrix presumes.</param>
/// <param name="Factors">Offences whose score is moved from its base.</param>
public abstract record DeliberationRequest(
    string? Disposal, string? Reasons, string? DepartureReasons, IReadOnlyList<FactorsRequest>? Factors) : Request
{
    /// <summary>What else was thought of.</summary>
    public string? Alternatives { get; init; }

    /// <summary>How the child’s diversity was considered.</summary>
    public string? Diversity { get; init; }

    /// <summary>What the programme is to be about.</summary>
    public string? PlanOutline { get; init; }

    /// <summary>Compulsory for a youth conditional caution.</summary>
    public IReadOnlyList<ConditionRequest>? Conditions { get; init; }

    internal IReadOnlyList<GravityFactors> CheckedFactors() =>
        [.. (Factors ?? []).Select(factor => new GravityFactors(factor.Offence!.Value, factor.Adjustment!.Value, factor.Factors))];

    internal IReadOnlyList<Condition> CheckedConditions() => [.. (Conditions ?? []).Select(condition => condition.Checked())];
}

/// <param name="Offence">The place of the offence in the referral, from 0.</param>
/// <param name="Adjustment">-1, 0 or 1.</param>
public sealed record FactorsRequest(int? Offence, int? Adjustment, string? Factors);

public abstract class DeliberationValidator<TRequest> : RequestValidator<TRequest>
    where TRequest : DeliberationRequest
{
    protected DeliberationValidator()
    {
        RuleFor(r => r.Disposal).Required("Choose the disposal").ShortText();
        RuleFor(r => r.Reasons).Required("Enter the reasons for the decision").LongText();
        RuleFor(r => r.DepartureReasons).LongText();
        RuleFor(r => r.Alternatives).Required("Enter what else was considered").LongText();
        RuleFor(r => r.Diversity).Required("Enter how the child’s diversity was considered").LongText();
        RuleFor(r => r.PlanOutline).LongText();
        RuleForEach(r => r.Conditions).NotNull().WithMessage("Enter the condition").SetValidator(new ConditionRequestValidator());
        RuleForEach(r => r.Factors).NotNull().WithMessage("Enter the factors").ChildRules(factor =>
        {
            factor.RuleFor(f => f.Offence).NotNull().WithMessage("Say which offence the factors are about");
            factor.RuleFor(f => f.Adjustment).NotNull().WithMessage("Say by how much the score is moved: -1, 0 or 1");
            factor.RuleFor(f => f.Factors).LongText();
        });
    }
}
