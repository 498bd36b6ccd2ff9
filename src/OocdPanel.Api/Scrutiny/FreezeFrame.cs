using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.Api.Scrutiny;

public sealed class FreezeFrameSlice : ExerciseSlice<NothingToSay>
{
    public override string Name => "freeze-frame";

    public override bool NeedsVersion => true;

    public override IValidator<NothingToSay> Validator { get; } = new NothingToCheck<NothingToSay>();

    public override IReadOnlyList<Query> Queries(NothingToSay request, ServiceKeys keys, Work work) =>
        [DecisionsInScope.Of(work.Target.Exercise!.Value, null, (decisions, position) => work.InScope = new(decisions, position))];

    public override Outcome<Change> Decide(NothingToSay request, Act act, Work work) =>
        FreezeFrame.Decide(work.InScope!, act, work.Exercise).On(happened => Change.To(work.Exercise.Id, happened));
}
