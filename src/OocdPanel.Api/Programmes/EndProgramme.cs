using FluentValidation;
using OocdPanel.Api.Assessments;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Programmes;

/// <param name="Completed">Compulsory: yes or no.</param>
/// <param name="ReasonNotCompleted">Compulsory where it was not.</param>
/// <param name="Evidence">Of what was done.</param>
/// <param name="ExitPlan">Compulsory: what supports the child from here.</param>
public sealed record EndProgrammeRequest(
    bool? Completed, DateOnly? EndedOn, string? ReasonNotCompleted, string? Evidence, string? ExitPlan) : Request
{
    /// <summary>What the assessment said of the child’s needs at the start, said of the end.</summary>
    public NeedsAtEndRequest? Needs { get; init; }

    /// <summary>Who takes over from here, such as Turnaround.</summary>
    public OnwardReferralRequest? Onward { get; init; }
}

/// <param name="EducationStatus">attending, part-time, excluded, home-educated, college-or-training, employed or none.</param>
/// <param name="EducationHours">Hours a week that the child attends, 0 to 60.</param>
/// <param name="SendPlan">none, school-support or ehcp.</param>
/// <param name="Services">mental-health, substance-use and wider-services, each once.</param>
public sealed record NeedsAtEndRequest(
    bool? AccommodationSuitable, bool? EducationSuitable, string? EducationStatus, int? EducationHours, bool? Send, string? SendPlan,
    IReadOnlyList<ServiceNeedRequest>? Services);

/// <param name="Accepted">Whether they took the child on; leave it out while that is open.</param>
public sealed record OnwardReferralRequest(string? To, bool? Accepted);

/// <summary>What is compulsory is R15’s to say; the parts that may be left out are whole where they are given.</summary>
public sealed class EndProgrammeValidator : RequestValidator<EndProgrammeRequest>
{
    public EndProgrammeValidator()
    {
        RuleFor(r => r.ReasonNotCompleted).LongText();
        RuleFor(r => r.Evidence).LongText();
        RuleFor(r => r.ExitPlan).LongText();
        RuleFor(r => r.Needs!).SetValidator(new NeedsAtEndValidator()).When(r => r.Needs is not null);
        RuleFor(r => r.Onward!.To).Required("Enter to whom the child was referred").ShortText().When(r => r.Onward is not null);
    }
}

public sealed class NeedsAtEndValidator : AbstractValidator<NeedsAtEndRequest>
{
    public NeedsAtEndValidator()
    {
        RuleFor(r => r.AccommodationSuitable).NotNull().WithMessage("Say whether the accommodation is suitable");
        RuleFor(r => r.EducationSuitable).NotNull().WithMessage("Say whether the education, training or employment is suitable");
        RuleFor(r => r.EducationStatus).Required("Choose the child’s education, training or employment").OneOf(RecordNeeds.EducationStatuses);
        RuleFor(r => r.EducationHours).InclusiveBetween(0, 60).WithMessage("Enter hours a week from 0 to 60");
        RuleFor(r => r.Send).NotNull().WithMessage("Say whether the child has special educational needs or a disability");
        RuleFor(r => r.SendPlan).Required("Choose the plan for special educational needs").OneOf(RecordNeeds.SendPlans);
        RuleFor(r => r.Services).Required("Say which services the child needs");
        RuleForEach(r => r.Services).NotNull().WithMessage("Say which service").SetValidator(new ServiceNeedValidator());
    }
}

public sealed class EndProgrammeSlice : ProgrammeSlice<EndProgrammeRequest>
{
    public override string Name => "end-programme";

    public override IValidator<EndProgrammeRequest> Validator { get; } = new EndProgrammeValidator();

    public override Refusal? TooEarly(Act act, Work work) => Earliest.AfterTheLastStep(act, work);

    public override Outcome<Change> Decide(EndProgrammeRequest request, Act act, Work work) =>
        EndProgramme.Decide(
            new EndProgramme(request.Completed, request.EndedOn, request.ReasonNotCompleted, request.Evidence, request.ExitPlan)
            {
                Needs = request.Needs is { } needs ? Checked(needs) : null,
                Onward = request.Onward is { } onward ? new OnwardReferral(onward.To!, onward.Accepted) : null,
            },
            act, work.Programme, work.Case, work.Child);

    private static NeedsAtEnd Checked(NeedsAtEndRequest needs) => new(
        needs.AccommodationSuitable!.Value, needs.EducationSuitable!.Value, needs.EducationStatus!, needs.EducationHours, needs.Send!.Value, needs.SendPlan!,
        [.. needs.Services!.Select(s => new ServiceNeed(s.Service!, s.Need!.Value, s.Offered!.Value, s.Attended!.Value))]);
}
