using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Panels;

/// <param name="Member">The user id of the member.</param>
public sealed record RecordAttendanceRequest(string? Member, bool? Present) : Request;

public sealed class RecordAttendanceValidator : RequestValidator<RecordAttendanceRequest>
{
    public RecordAttendanceValidator()
    {
        RuleFor(r => r.Member).Required("Choose the member").ShortText();
        RuleFor(r => r.Present).NotNull().WithMessage("Say whether the member is present");
    }
}

public sealed class RecordAttendanceSlice : PanelSlice<RecordAttendanceRequest>
{
    public override string Name => "record-attendance";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.PanelChair];

    public override IValidator<RecordAttendanceRequest> Validator { get; } = new RecordAttendanceValidator();

    public override Outcome<Change> Decide(RecordAttendanceRequest request, Act act, Work work) =>
        RecordAttendance.Decide(new RecordAttendance(new UserId(request.Member!.Trim()), request.Present!.Value), act, work.Panel, work.Reference)
            .On(happened => Change.To(work.Panel.Id, happened));
}
