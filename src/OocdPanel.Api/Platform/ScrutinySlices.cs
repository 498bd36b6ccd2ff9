using OocdPanel.Api.Scrutiny;
using OocdPanel.Domain.Shared;
using OocdPanel.EventStore;
using OocdPanel.EventStore.Secrecy;

namespace OocdPanel.Api.Platform;

/// <summary>A command about one scrutiny exercise: the lead’s own.</summary>
public abstract class ExerciseSlice<TRequest> : Slice<TRequest> where TRequest : Request
{
    public override string Subject => "exercise";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.ScrutinyLead];

    public override bool Reaches(string role, Work work) => work.Exercise.Plan!.Lead == work.Person.User;

    public override Refusal? TooEarly(Act act, Work work) => Earliest.OfScrutiny(act, work, work.Exercise.Id.Value);
}

/// <summary>A command about the review of one sampled decision; the exercise and the case are read with it.</summary>
public abstract class ReviewSlice<TRequest> : Slice<TRequest> where TRequest : Request
{
    public override string Subject => "review";

    public override string? Related => Platform.Related.ExerciseAndCaseOfReview;

    public override IReadOnlyList<Query> Queries(TRequest request, ServiceKeys keys, Work work) => [ActedOnCase.On(work.Target.Review!.Value, actors => work.Actors = actors)];

    public override Refusal? TooEarly(Act act, Work work) => Earliest.OfScrutiny(act, work, work.Review.Id.Value);

    public override bool Reaches(string role, Work work) => Reach.Review(role, work);
}
