using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Panels;

public sealed class ClosePanelSlice : PanelSlice<NothingToSay>
{
    public override string Name => "close-panel";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.PanelChair];

    /// <summary>The cases still open on the agenda, which it carries over.</summary>
    public override string? Related => Platform.Related.UndecidedOfMeeting;

    public override IValidator<NothingToSay> Validator { get; } = new NothingToCheck<NothingToSay>();

    public override Outcome<Change> Decide(NothingToSay request, Act act, Work work) => ClosePanel.Decide(new ClosePanel(), work.Panel);
}
