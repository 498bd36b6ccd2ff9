using FluentValidation;
using OocdPanel.Api.Panels;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Programmes;

/// <param name="Conditions">All that are to hold from now on; leave them out to keep them as they are.</param>
/// <param name="EndsBy">The last day; leave it out to keep it.</param>
/// <param name="Why">The reason.</param>
public sealed record VaryProgrammeRequest(IReadOnlyList<ConditionRequest>? Conditions, DateOnly? EndsBy, string? Why) : Request;

public sealed class VaryProgrammeValidator : RequestValidator<VaryProgrammeRequest>
{
    public VaryProgrammeValidator()
    {
        RuleFor(r => r.Conditions).Must(conditions => conditions is null or { Count: <= 30 }).WithMessage("Enter 30 conditions or fewer");
        RuleForEach(r => r.Conditions).NotNull().WithMessage("Enter the condition").SetValidator(new ConditionRequestValidator());
        RuleFor(r => r.Why).Required("Say why the programme is varied").LongText();
    }
}

public sealed class VaryProgrammeSlice : ProgrammeSlice<VaryProgrammeRequest>
{
    public override string Name => "vary-programme";

    public override IValidator<VaryProgrammeRequest> Validator { get; } = new VaryProgrammeValidator();

    public override Refusal? TooEarly(Act act, Work work) => Earliest.AfterTheLastStep(act, work);

    public override Outcome<Change> Decide(VaryProgrammeRequest request, Act act, Work work) =>
        VaryProgramme.Decide(
            new VaryProgramme(request.Conditions is { } conditions ? [.. conditions.Select(condition => condition.Checked())] : null, request.EndsBy, request.Why!),
            act, work.Programme, work.Case, work.Reference).On(happened => Change.To(work.Programme.Id, happened));
}
