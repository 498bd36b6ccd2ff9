namespace OocdPanel.Api.Platform;

/// <summary>A command about one scrutiny exercise: the lead’s own.</summary>
public abstract class ExerciseSlice<TRequest> : Slice<TRequest> where TRequest : Request
{
    public override string Subject => "exercise";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.ScrutinyLead];

    public override bool Reaches(string role, Work work) => work.Exercise.Plan!.Lead == work.Person.User;
}

/// <summary>A command about the review of one sampled decision; the exercise and the case are read with it.</summary>
public abstract class ReviewSlice<TRequest> : Slice<TRequest> where TRequest : Request
{
    public override string Subject => "review";

    public override string? Related => Platform.Related.ExerciseAndCaseOfReview;

    public override bool Reaches(string role, Work work) => Reach.Review(role, work);
}
