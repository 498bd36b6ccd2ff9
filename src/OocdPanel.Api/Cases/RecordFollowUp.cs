using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Cases;

/// <param name="Months">6 or 12, after the disposal was given.</param>
/// <param name="Offence">The first new offence, where there was one.</param>
/// <param name="OffenceOn">Its day.</param>
/// <param name="Source">Where it is known from.</param>
public sealed record RecordFollowUpRequest(int? Months, bool? Reoffended, string? Offence, DateOnly? OffenceOn, string? Source) : Request;

public sealed class RecordFollowUpValidator : RequestValidator<RecordFollowUpRequest>
{
    public RecordFollowUpValidator()
    {
        RuleFor(r => r.Months).NotNull().WithMessage("Say after how many months: 6 or 12");
        RuleFor(r => r.Reoffended).NotNull().WithMessage("Say whether the child offended again");
        RuleFor(r => r.Offence).LongText();
        RuleFor(r => r.Source).Required("Enter where it is known from").ShortText();
    }
}

public sealed class RecordFollowUpSlice : CaseSlice<RecordFollowUpRequest>
{
    public override string Name => "record-follow-up";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.SecondedOfficer, Domain.Shared.Roles.YjsPractitioner, Domain.Shared.Roles.YjsManager];

    public override IValidator<RecordFollowUpRequest> Validator { get; } = new RecordFollowUpValidator();

    protected override Outcome<CaseEvent> DecideCase(RecordFollowUpRequest request, Act act, Work work) =>
        RecordFollowUp.Decide(new RecordFollowUp(request.Months!.Value, request.Reoffended!.Value, request.Offence, request.OffenceOn, request.Source!), act, work.Case);
}
