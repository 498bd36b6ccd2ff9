using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Panels;

/// <param name="Disposal">A code of the list in force.</param>
/// <param name="DepartureReasons">Needed where the disposal is not one the gravity matrix presumes.</param>
/// <param name="Factors">Offences whose score is moved from its base.</param>
public sealed record DecideItemRequest(
    string? Disposal, string? Reasons, string? DepartureReasons, IReadOnlyList<FactorsRequest>? Factors) : Request;

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
        base.Reaches(role, work) || (work.Panel.StandsIn(work.Person.User, work.Case.Id) && work.Panel.Packs.ContainsKey(work.Case.Id));

    public override string? Related => Platform.Related.ChildOfCase;

    public override IValidator<DecideItemRequest> Validator { get; } = new DecideItemValidator();

    public override Refusal? TooEarly(Act act, Work work) => base.TooEarly(act, work) ?? Earliest.AtPanel(act, work);

    public override Outcome<Change> Decide(DecideItemRequest request, Act act, Work work) =>
        DecideItem.Decide(
            new DecideItem(
                new DisposalCode(request.Disposal!), request.Reasons!, request.DepartureReasons,
                [.. (request.Factors ?? []).Select(factor => new GravityFactors(factor.Offence!.Value, factor.Adjustment!.Value, factor.Factors))]),
            act, work.Panel, work.Case, work.Child, work.Reference);
}
