using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Panels;

public sealed class RefreshPackSlice : PanelSlice<NothingToSay>
{
    public override string Name => "refresh-pack";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.PanelChair, Domain.Shared.Roles.YjsManager];

    public override string? Related => Platform.Related.ChildOfCase;

    public override IValidator<NothingToSay> Validator { get; } = new NothingToCheck<NothingToSay>();

    public override bool Reaches(string role, Work work) => Reach.Panel(role, work) && work.Panel.Packs.ContainsKey(work.Case.Id);

    public override Refusal? TooEarly(Act act, Work work) => Earliest.OnCase(act, work) ?? Earliest.AtPanel(act, work);

    public override Outcome<Change> Decide(NothingToSay request, Act act, Work work) =>
        RefreshPack.Decide(
                new RefreshPack(work.VersionOf(work.Case.Id.Value), work.VersionOf(work.Case.Child.Value)), work.Panel, work.Case)
            .On(happened => Change.To(work.Panel.Id, happened));
}
