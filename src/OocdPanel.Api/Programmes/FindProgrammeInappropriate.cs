using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Programmes;

/// <param name="Why">Why a programme is not right for this child.</param>
public sealed record FindProgrammeInappropriateRequest(string? Why) : Request;

public sealed class FindProgrammeInappropriateValidator : RequestValidator<FindProgrammeInappropriateRequest>
{
    public FindProgrammeInappropriateValidator() => RuleFor(r => r.Why).Required("Say why a programme is not right for this child").LongText();
}

public sealed class FindProgrammeInappropriateSlice : CaseSlice<FindProgrammeInappropriateRequest>
{
    public override string Name => "find-programme-inappropriate";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.YjsPractitioner, Domain.Shared.Roles.YjsManager];

    public override string? Related => Platform.Related.ChildOfCase;

    public override IValidator<FindProgrammeInappropriateRequest> Validator { get; } = new FindProgrammeInappropriateValidator();

    protected override Outcome<CaseEvent> DecideCase(FindProgrammeInappropriateRequest request, Act act, Work work) =>
        FindProgrammeInappropriate.Decide(new FindProgrammeInappropriate(request.Why!), act, work.Case, work.Child, work.Reference);
}
