using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Programmes;

/// <param name="Completed">Compulsory: yes or no.</param>
/// <param name="ReasonNotCompleted">Compulsory where it was not.</param>
/// <param name="Evidence">Of what was done.</param>
/// <param name="ExitPlan">Compulsory: what supports the child from here.</param>
public sealed record EndProgrammeRequest(
    bool? Completed, DateOnly? EndedOn, string? ReasonNotCompleted, string? Evidence, string? ExitPlan) : Request;

/// <summary>What is compulsory is R15’s to say; only lengths are checked here.</summary>
public sealed class EndProgrammeValidator : RequestValidator<EndProgrammeRequest>
{
    public EndProgrammeValidator()
    {
        RuleFor(r => r.ReasonNotCompleted).LongText();
        RuleFor(r => r.Evidence).LongText();
        RuleFor(r => r.ExitPlan).LongText();
    }
}

public sealed class EndProgrammeSlice : ProgrammeSlice<EndProgrammeRequest>
{
    public override string Name => "end-programme";

    public override IValidator<EndProgrammeRequest> Validator { get; } = new EndProgrammeValidator();

    public override Refusal? TooEarly(Act act, Work work) => Earliest.AfterTheLastStep(act, work);

    public override Outcome<Change> Decide(EndProgrammeRequest request, Act act, Work work) =>
        EndProgramme.Decide(
            new EndProgramme(request.Completed, request.EndedOn, request.ReasonNotCompleted, request.Evidence, request.ExitPlan),
            act, work.Programme, work.Case, work.Child);
}
