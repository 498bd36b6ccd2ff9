using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Assessments;

/// <param name="EducationStatus">attending, part-time, excluded, home-educated, college-or-training, employed or none.</param>
/// <param name="EducationHours">Hours a week that the child attends, 0 to 60.</param>
/// <param name="Send">Whether the child has special educational needs or a disability.</param>
/// <param name="SendPlan">none, school-support or ehcp.</param>
/// <param name="Services">mental-health, substance-use and wider-services, each once.</param>
/// <param name="Screenings">speech-and-language, mental-health and substance-use, each once.</param>
public sealed record RecordNeedsRequest(
    bool? AccommodationSuitable, bool? EducationSuitable, string? EducationStatus, int? EducationHours, bool? Send, string? SendPlan,
    IReadOnlyList<ServiceNeedRequest>? Services, IReadOnlyList<HealthScreeningRequest>? Screenings, string? Notes) : Request;

public sealed record ServiceNeedRequest(string? Service, bool? Need, bool? Offered, bool? Attended);

/// <param name="Result">Needed where the screening was done.</param>
/// <param name="Referred">The child was referred on because of it.</param>
public sealed record HealthScreeningRequest(string? Kind, bool? Done, string? Result, bool? Referred);

public sealed class RecordNeedsValidator : RequestValidator<RecordNeedsRequest>
{
    public RecordNeedsValidator()
    {
        RuleFor(r => r.AccommodationSuitable).NotNull().WithMessage("Say whether the accommodation is suitable");
        RuleFor(r => r.EducationSuitable).NotNull().WithMessage("Say whether the education, training or employment is suitable");
        RuleFor(r => r.EducationStatus).Required("Choose the child’s education, training or employment").OneOf(RecordNeeds.EducationStatuses);
        RuleFor(r => r.EducationHours).InclusiveBetween(0, 60).WithMessage("Enter hours a week from 0 to 60");
        RuleFor(r => r.Send).NotNull().WithMessage("Say whether the child has special educational needs or a disability");
        RuleFor(r => r.SendPlan).Required("Choose the plan for special educational needs").OneOf(RecordNeeds.SendPlans);
        RuleFor(r => r.Services).Required("Say which services the child needs");
        RuleForEach(r => r.Services).NotNull().WithMessage("Say which service").SetValidator(new ServiceNeedValidator());
        RuleFor(r => r.Screenings).Required("Say which screenings were done");
        RuleForEach(r => r.Screenings).NotNull().WithMessage("Say which screening").ChildRules(screening =>
        {
            screening.RuleFor(s => s.Kind).Required("Say which screening").OneOf(RecordNeeds.ScreeningKinds);
            screening.RuleFor(s => s.Done).NotNull().WithMessage("Say whether it was done");
            screening.RuleFor(s => s.Result).LongText();
            screening.RuleFor(s => s.Referred).NotNull().WithMessage("Say whether the child was referred on");
        });
        RuleFor(r => r.Notes).LongText();
    }
}

public sealed class ServiceNeedValidator : AbstractValidator<ServiceNeedRequest>
{
    public ServiceNeedValidator()
    {
        RuleFor(s => s.Service).Required("Say which service").OneOf(RecordNeeds.ServiceKinds);
        RuleFor(s => s.Need).NotNull().WithMessage("Say whether the child needs it");
        RuleFor(s => s.Offered).NotNull().WithMessage("Say whether it was offered");
        RuleFor(s => s.Attended).NotNull().WithMessage("Say whether the child attended");
    }
}

public sealed class RecordNeedsSlice : CaseSlice<RecordNeedsRequest>
{
    public override string Name => "record-needs";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.YjsPractitioner];

    public override IValidator<RecordNeedsRequest> Validator { get; } = new RecordNeedsValidator();

    protected override bool MovesTheCase => false;

    protected override Outcome<CaseEvent> DecideCase(RecordNeedsRequest request, Act act, Work work) => RecordNeeds.Decide(
        new RecordNeeds(
            request.AccommodationSuitable!.Value, request.EducationSuitable!.Value, request.EducationStatus!, request.EducationHours, request.Send!.Value, request.SendPlan!,
            [.. request.Services!.Select(s => new ServiceNeed(s.Service!, s.Need!.Value, s.Offered!.Value, s.Attended!.Value))],
            [.. request.Screenings!.Select(s => new HealthScreening(s.Kind!, s.Done!.Value, s.Result, s.Referred!.Value))],
            request.Notes),
        act, work.Case);
}
