using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Scrutiny;

namespace OocdPanel.Api.Scrutiny;

/// <summary>What a finding is on: the decision as the police confirmed it, in the area that was in charge then.</summary>
internal static class Reviewed
{
    public static ReviewedCase Of(Work work)
    {
        var (opened, plan) = (work.Review.Opened!, work.Exercise.Plan!);
        var then = work.Loaded.Streams[opened.Case.Value].Events.Where(happened => happened.Version <= opened.Confirmation)
            .Aggregate(new Case(opened.Case), (state, happened) => Case.Evolve(state, (CaseEvent)happened.Data));
        return new(
            then.Area, then.Child, then.Decision!.Disposal, plan.Theme.Words ?? plan.Title, work.Exercise.Sample.Values.FirstOrDefault(drawn => drawn.Review == work.Review.Id) is { InFull: true });
    }
}
