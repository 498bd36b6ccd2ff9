using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Programmes;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Programmes;

/// <param name="Attendance">attended, late, missed-acceptable or missed-unacceptable.</param>
public sealed record RecordSessionRequest(DateOnly? On, string? Attendance, string? Notes) : Request;

public sealed class RecordSessionValidator : RequestValidator<RecordSessionRequest>
{
    public RecordSessionValidator()
    {
        RuleFor(r => r.On).NotNull().WithMessage("Enter the day of the session");
        RuleFor(r => r.Attendance).Required("Say whether the child attended").OneOf(RecordSession.Attendances);
        RuleFor(r => r.Notes).LongText();
    }
}

public sealed class RecordSessionSlice : ProgrammeSlice<RecordSessionRequest>
{
    public override string Name => "record-session";

    public override IValidator<RecordSessionRequest> Validator { get; } = new RecordSessionValidator();

    public override Outcome<Change> Decide(RecordSessionRequest request, Act act, Work work) =>
        RecordSession.Decide(new RecordSession(request.On!.Value, request.Attendance!, request.Notes), act, work.Programme)
            .On(happened => Change.To(work.Programme.Id, happened));
}
