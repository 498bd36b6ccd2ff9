using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Panels;

public sealed class AgreeMinutesSlice : PanelSlice<NothingToSay>
{
    public override string Name => "agree-minutes";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.PanelChair];

    public override IValidator<NothingToSay> Validator { get; } = new NothingToCheck<NothingToSay>();

    /// <summary>Not before the meeting closed, or something was corrected.</summary>
    public override Refusal? TooEarly(Act act, Work work) => act.OccurredAt < work.LastAt ? new BeforeTheLastStep(UkTime.At(work.LastAt)) : null;

    public override Outcome<Change> Decide(NothingToSay request, Act act, Work work) =>
        AgreeMinutes.Decide(new AgreeMinutes(), work.Panel).On(happened => Change.To(work.Panel.Id, happened));
}
