using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Panels;

/// <param name="Disposal">A code of the list in force.</param>
/// <param name="DepartureReasons">Needed where the disposal is not one the gravity matrix presumes.</param>
/// <param name="Factors">Offences whose score is moved from its base.</param>
public sealed record DecideUrgentlyRequest(string? Disposal, string? Reasons, string? DepartureReasons, IReadOnlyList<FactorsRequest>? Factors)
    : DeliberationRequest(Disposal, Reasons, DepartureReasons, Factors)
{
    /// <summary>Why it cannot wait for a meeting.</summary>
    public string? Urgency { get; init; }
}

public sealed class DecideUrgentlyValidator : DeliberationValidator<DecideUrgentlyRequest>
{
    public DecideUrgentlyValidator()
    {
        RuleFor(r => r.Urgency).Required("Enter why the decision cannot wait for a meeting").LongText();
    }
}

public sealed class DecideUrgentlySlice : CaseSlice<DecideUrgentlyRequest>
{
    public override string Name => "decide-urgently";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.YjsManager];

    public override bool NeedsVersion => true;

    public override string? Related => $"{Platform.Related.ChildOfCase} union all {Platform.Related.MeetingOfCase}";

    public override IValidator<DecideUrgentlyRequest> Validator { get; } = new DecideUrgentlyValidator();

    public override Outcome<Change> Decide(DecideUrgentlyRequest request, Act act, Work work) =>
        DecideUrgently.Decide(
            new DecideUrgently(new DisposalCode(request.Disposal!), request.Reasons!, request.DepartureReasons, request.CheckedFactors())
            {
                Urgency = request.Urgency!,
                Alternatives = request.Alternatives,
                Diversity = request.Diversity,
                PlanOutline = request.PlanOutline,
                Conditions = request.CheckedConditions(),
            },
            act, work.ListedOn, work.Case, work.Child, work.Reference).On(happened => Change.To(work.Case.Id, happened));
}
