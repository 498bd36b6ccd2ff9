using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Programmes;

/// <param name="Activities">One to thirty.</param>
public sealed record AgreePlanRequest(IReadOnlyList<ActivityRequest>? Activities) : Request;

/// <param name="UnderWaySince">Where the activity was under way before the panel decided.</param>
public sealed record ActivityRequest(string? What, string? Who, DateOnly? By, DateOnly? UnderWaySince);

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
                [.. request.Activities!.Select(activity => new Activity(activity.What!, activity.Who!, activity.By!.Value, activity.UnderWaySince))]),
            act, work.Case, work.Child, work.Reference);
}
