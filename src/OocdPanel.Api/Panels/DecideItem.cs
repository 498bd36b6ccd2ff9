using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Panels;

/// <param name="Disposal">A code of the list in force.</param>
/// <param name="DepartureReasons">Needed where the disposal is not one the gravity matrix presumes.</param>
/// <param name="Factors">Offences whose score is moved from its base.</param>
public sealed record DecideItemRequest(string? Disposal, string? Reasons, string? DepartureReasons, IReadOnlyList<FactorsRequest>? Factors)
    : DeliberationRequest(Disposal, Reasons, DepartureReasons, Factors)
{
    /// <summary>The number of the pack that is in front of the panel.</summary>
    public int? Pack { get; init; }

    /// <summary>Which agencies do not agree.</summary>
    public IReadOnlyList<DissentRequest>? Dissents { get; init; }
}

public sealed record DissentRequest(string? Agency, string? Why);

public sealed class DecideItemValidator : DeliberationValidator<DecideItemRequest>
{
    public DecideItemValidator()
    {
        RuleFor(r => r.Pack).NotNull().WithMessage("Say which pack is in front of the panel");
        RuleForEach(r => r.Dissents).NotNull().WithMessage("Enter the dissent").ChildRules(dissent =>
        {
            dissent.RuleFor(d => d.Agency).Required("Choose the agency that does not agree").ShortText();
            dissent.RuleFor(d => d.Why).Required("Enter why the agency does not agree").LongText();
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
            new DecideItem(new DisposalCode(request.Disposal!), request.Reasons!, request.DepartureReasons, request.CheckedFactors())
            {
                Pack = request.Pack!.Value,
                Alternatives = request.Alternatives,
                Diversity = request.Diversity,
                PlanOutline = request.PlanOutline,
                Dissents = [.. (request.Dissents ?? []).Select(dissent => new Dissent(new AgencyCode(dissent.Agency!), dissent.Why!))],
                Conditions = request.CheckedConditions(),
            },
            act, work.Panel, work.Case, work.Child, work.Reference);
}
