using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Panels;

/// <param name="Disposal">A code of the list in force.</param>
/// <param name="DepartureReasons">Needed where the disposal is not one the gravity matrix presumes.</param>
/// <param name="Factors">Offences whose score is moved from its base.</param>
public sealed record DecideItemRequest(
    string? Disposal, string? Reasons, string? DepartureReasons, IReadOnlyList<FactorsRequest>? Factors) : Request
{
    /// <summary>The number of the pack that is in front of the panel.</summary>
    public int? Pack { get; init; }

    /// <summary>What else was thought of.</summary>
    public string? Alternatives { get; init; }

    /// <summary>How the child’s diversity was considered.</summary>
    public string? Diversity { get; init; }

    /// <summary>What the programme is to be about.</summary>
    public string? PlanOutline { get; init; }

    /// <summary>Which agencies do not agree.</summary>
    public IReadOnlyList<DissentRequest>? Dissents { get; init; }

    /// <summary>Compulsory for a youth conditional caution.</summary>
    public IReadOnlyList<ConditionRequest>? Conditions { get; init; }
}

public sealed record DissentRequest(string? Agency, string? Why);

/// <param name="Offence">The place of the offence in the referral, from 0.</param>
/// <param name="Adjustment">-1, 0 or 1.</param>
public sealed record FactorsRequest(int? Offence, int? Adjustment, string? Factors);

public sealed class DecideItemValidator : RequestValidator<DecideItemRequest>
{
    public DecideItemValidator()
    {
        RuleFor(r => r.Disposal).Required("Choose the disposal").ShortText();
        RuleFor(r => r.Reasons).Required("Enter the panel’s reasons").LongText();
        RuleFor(r => r.DepartureReasons).LongText();
        RuleFor(r => r.Pack).NotNull().WithMessage("Say which pack is in front of the panel");
        RuleFor(r => r.Alternatives).Required("Enter what else the panel considered").LongText();
        RuleFor(r => r.Diversity).Required("Enter how the child’s diversity was considered").LongText();
        RuleFor(r => r.PlanOutline).LongText();
        RuleForEach(r => r.Dissents).NotNull().WithMessage("Enter the dissent").ChildRules(dissent =>
        {
            dissent.RuleFor(d => d.Agency).Required("Choose the agency that does not agree").ShortText();
            dissent.RuleFor(d => d.Why).Required("Enter why the agency does not agree").LongText();
        });
        RuleForEach(r => r.Conditions).NotNull().WithMessage("Enter the condition").SetValidator(new ConditionRequestValidator());
        RuleForEach(r => r.Factors).NotNull().WithMessage("Enter the factors").ChildRules(factor =>
        {
            factor.RuleFor(f => f.Offence).NotNull().WithMessage("Say which offence the factors are about");
            factor.RuleFor(f => f.Adjustment).NotNull().WithMessage("Say by how much the score is moved: -1, 0 or 1");
            factor.RuleFor(f => f.Factors).LongText();
        });
    }
}

public sealed class DecideItemSlice : CaseSlice<DecideItemRequest>
{
    public override string Name => "decide-item";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.PanelChair];

    public override bool NeedsVersion => true;

    /// <summary>Also whoever stands in for a chair with a conflict (R27).</summary>
    public override bool Reaches(string role, Work work) =>
        base.Reaches(role, work) || StandsIn(work);

    internal static bool StandsIn(Work work) => work.Panel.StandsIn(work.Person.User, work.Case.Id) && work.Panel.Packs.ContainsKey(work.Case.Id);

    public override string? Related => Platform.Related.ChildOfCase;

    public override IValidator<DecideItemRequest> Validator { get; } = new DecideItemValidator();

    public override Refusal? TooEarly(Act act, Work work) => base.TooEarly(act, work) ?? Earliest.AtPanel(act, work);

    public override Outcome<Change> Decide(DecideItemRequest request, Act act, Work work) =>
        DecideItem.Decide(
            new DecideItem(
                new DisposalCode(request.Disposal!), request.Reasons!, request.DepartureReasons,
                [.. (request.Factors ?? []).Select(factor => new GravityFactors(factor.Offence!.Value, factor.Adjustment!.Value, factor.Factors))])
            {
                Pack = request.Pack!.Value,
                Alternatives = request.Alternatives,
                Diversity = request.Diversity,
                PlanOutline = request.PlanOutline,
                Dissents = [.. (request.Dissents ?? []).Select(dissent => new Dissent(new AgencyCode(dissent.Agency!), dissent.Why!))],
                Conditions = [.. (request.Conditions ?? []).Select(condition => new Condition(condition.What!, condition.Kind!, condition.By!.Value))],
            },
            act, work.Panel, work.Case, work.Child, work.Reference);
}
