using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Scrutiny;

public sealed class AcknowledgeFindingSlice : ReviewSlice<NothingToSay>
{
    public override string Name => "acknowledge-finding";

    public override IReadOnlyList<string> Roles => FindingsOnCase.Roles;

    public override IValidator<NothingToSay> Validator { get; } = new NothingToCheck<NothingToSay>();

    /// <summary>Whoever acted on the case, once its exercise is closed.</summary>
    public override bool Reaches(string role, Work work) => work.Exercise.Closed && work.Acted;

    public override Outcome<Change> Decide(NothingToSay request, Act act, Work work) =>
        AcknowledgeFinding.Decide(new AcknowledgeFinding(), act, work.Review, work.Exercise).On(happened => Change.To(work.Review.Id, happened));
}
