using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Assessments;

/// <param name="Actions">All of them: they replace those planned before.</param>
public sealed record PlanContingencyRequest(IReadOnlyList<ContingencyActionRequest>? Actions) : Request;

/// <param name="For">Whose safety: child or others.</param>
/// <param name="Trigger">What calls for it.</param>
/// <param name="Owner">Who does it.</param>
/// <param name="Time">By when.</param>
public sealed record ContingencyActionRequest(string? For, string? Trigger, string? Action, string? Owner, string? Time);

public sealed class PlanContingencyValidator : RequestValidator<PlanContingencyRequest>
{
    public const int MostActions = 20;

    public PlanContingencyValidator()
    {
        RuleFor(r => r.Actions).Required("Add a contingency action");
        RuleFor(r => r.Actions).Must(actions => actions is null || actions.Count <= MostActions).WithMessage($"Add {MostActions} actions or fewer");
        RuleForEach(r => r.Actions).NotNull().WithMessage("Enter the action").ChildRules(action =>
        {
            action.RuleFor(a => a.For).Required("Say whose safety the action is for").OneOf(PlanContingency.Whose);
            action.RuleFor(a => a.Trigger).LongText();
            action.RuleFor(a => a.Action).LongText();
            action.RuleFor(a => a.Owner).ShortText();
            action.RuleFor(a => a.Time).ShortText();
        });
    }
}

public sealed class PlanContingencySlice : CaseSlice<PlanContingencyRequest>
{
    public override string Name => "plan-contingency";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.YjsPractitioner];

    public override IValidator<PlanContingencyRequest> Validator { get; } = new PlanContingencyValidator();

    protected override bool MovesTheCase => false;

    /// <summary>What is empty is for R16 to name.</summary>
    protected override Outcome<CaseEvent> DecideCase(PlanContingencyRequest request, Act act, Work work) => PlanContingency.Decide(
        new PlanContingency([.. request.Actions!.Select(a => new ContingencyAction(a.For!, a.Trigger ?? "", a.Action ?? "", a.Owner ?? "", a.Time ?? ""))]), act, work.Case);
}
