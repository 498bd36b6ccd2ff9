using OocdPanel.Domain.Shared;

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

    public override string? Related =>
        "select x.id from review_list named cross join lateral (values (named.exercise_id), (named.case_id)) as x (id) where named.review_id = any($1)";

    public override bool Reaches(string role, Work work) => role switch
    {
        Domain.Shared.Roles.ScrutinyLead => work.Exercise.Plan!.Lead == work.Person.User,
        Domain.Shared.Roles.ScrutinyMember => work.Exercise.Members.ContainsKey(work.Person.User) && work.Exercise.Sample.Values.Any(drawn => drawn.Review == work.Review.Id),
        _ => false,
    };
}
