using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Panels;

/// <param name="StartsAt">The time of day, such as 10:30; left out where none is set.</param>
/// <param name="Place">A building and room, or “online” with the link; left out where none is said.</param>
/// <param name="Why">Why the time or place changes. Name no child.</param>
public sealed record ArrangeMeetingRequest(string? StartsAt, string? Place, string? Why) : Request;

public sealed class ArrangeMeetingValidator : RequestValidator<ArrangeMeetingRequest>
{
    public ArrangeMeetingValidator()
    {
        RuleFor(r => r.StartsAt).Must(at => string.IsNullOrWhiteSpace(at) || TimeOfDay.Of(at) is not null).WithMessage(TimeOfDay.Fault);
        RuleFor(r => r.Place).ShortText();
        RuleFor(r => r.Why).Required("Say why the time or place changes").LongText();
    }
}

public sealed class ArrangeMeetingSlice : PanelSlice<ArrangeMeetingRequest>
{
    public override string Name => "arrange-meeting";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.PanelChair];

    public override IValidator<ArrangeMeetingRequest> Validator { get; } = new ArrangeMeetingValidator();

    public override Outcome<Change> Decide(ArrangeMeetingRequest request, Act act, Work work) =>
        ArrangeMeeting.Decide(new ArrangeMeeting(TimeOfDay.Of(request.StartsAt), string.IsNullOrWhiteSpace(request.Place) ? null : request.Place.Trim(), request.Why!), work.Panel)
            .On(happened => Change.To(work.Panel.Id, happened));
}
