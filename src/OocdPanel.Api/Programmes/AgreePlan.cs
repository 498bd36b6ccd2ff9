using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Programmes;

/// <param name="Activities">One to thirty.</param>
public sealed record AgreePlanRequest(IReadOnlyList<ActivityRequest>? Activities) : Request
{
    /// <summary>Up to thirty: what is to be different by a day.</summary>
    public IReadOnlyList<TargetRequest>? Targets { get; init; }

    /// <summary>Why it takes longer than is usual, where it does.</summary>
    public string? LongerBecause { get; init; }
}

/// <param name="UnderWaySince">Where the activity was under way before the panel decided.</param>
public sealed record ActivityRequest(string? What, string? Who, DateOnly? By, DateOnly? UnderWaySince);

public sealed record TargetRequest(string? What, string? Who, DateOnly? By);

public sealed class AgreePlanValidator : RequestValidator<AgreePlanRequest>
{
    public AgreePlanValidator()
    {
        RuleFor(r => r.Activities).Required("Enter at least one activity").Must(activities => activities is null or { Count: <= 30 }).WithMessage("Enter 30 activities or fewer");
        RuleForEach(r => r.Activities).NotNull().WithMessage("Enter the activity").ChildRules(activity =>
        {
            activity.RuleFor(a => a.What).Required("Enter what is to be done").LongText();
            activity.RuleFor(a => a.Who).Required("Enter who sees to it").ShortText();
            activity.RuleFor(a => a.By).NotNull().WithMessage("Enter by when it is to be done");
        });
        RuleFor(r => r.Targets).Must(targets => targets is null or { Count: <= 30 }).WithMessage("Enter 30 targets or fewer");
        RuleForEach(r => r.Targets).NotNull().WithMessage("Enter the target").ChildRules(target =>
        {
            target.RuleFor(t => t.What).Required("Enter what is to be reached").LongText();
            target.RuleFor(t => t.Who).Required("Enter who sees to it").ShortText();
            target.RuleFor(t => t.By).NotNull().WithMessage("Enter by when it is to be reached");
        });
        RuleFor(r => r.LongerBecause).LongText();
    }
}

public sealed class AgreePlanSlice : CaseSlice<AgreePlanRequest>
{
    public override string Name => "agree-plan";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.YjsPractitioner];

    public override string? Related => Platform.Related.ChildOfCase;

    public override IValidator<AgreePlanRequest> Validator { get; } = new AgreePlanValidator();

    public override Outcome<Change> Decide(AgreePlanRequest request, Act act, Work work) =>
        AgreePlan.Decide(
            new AgreePlan(
                new ProgrammeId(work.New("programme")),
                [.. request.Activities!.Select(activity => new Activity(activity.What!, activity.Who!, activity.By!.Value, activity.UnderWaySince))])
            {
                Targets = [.. (request.Targets ?? []).Select(target => new ProgrammeTarget(target.What!, target.Who!, target.By!.Value))],
                LongerBecause = request.LongerBecause,
            },
            act, work.Case, work.Child, work.Reference);
}
