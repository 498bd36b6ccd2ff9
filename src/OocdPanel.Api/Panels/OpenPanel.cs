using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Panels;

public sealed class OpenPanelSlice : PanelSlice<NothingToSay>
{
    public override string Name => "open-panel";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.PanelChair];

    public override IValidator<NothingToSay> Validator { get; } = new NothingToCheck<NothingToSay>();

    public override Outcome<Change> Decide(NothingToSay request, Act act, Work work) =>
        OpenPanel.Decide(new OpenPanel(), act, work.Panel).On(happened => Change.To(work.Panel.Id, happened));
}
