using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Panels;

/// <param name="Why">Why the meeting does not take place. Name no child.</param>
public sealed record CancelPanelRequest(string? Why) : Request;

public sealed class CancelPanelValidator : RequestValidator<CancelPanelRequest>
{
    public CancelPanelValidator() => RuleFor(r => r.Why).Required("Say why the meeting does not take place").LongText();
}

public sealed class CancelPanelSlice : PanelSlice<CancelPanelRequest>
{
    public override string Name => "cancel-panel";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.PanelChair];

    /// <summary>The cases on the agenda, which it carries over.</summary>
    public override string? Related => Platform.Related.UndecidedOfMeeting;

    public override IValidator<CancelPanelRequest> Validator { get; } = new CancelPanelValidator();

    public override Outcome<Change> Decide(CancelPanelRequest request, Act act, Work work) => CancelPanel.Decide(new CancelPanel(request.Why!), work.Panel);
}
