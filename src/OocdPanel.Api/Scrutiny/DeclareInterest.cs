using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Scrutiny;

/// <param name="Number">Of the drawn case that the member should not review.</param>
public sealed record DeclareInterestRequest(int? Number, string? Why) : Request;

public sealed class DeclareInterestValidator : RequestValidator<DeclareInterestRequest>
{
    public DeclareInterestValidator()
    {
        RuleFor(r => r.Number).NotNull().WithMessage("Enter the number of the case");
        RuleFor(r => r.Why).Required("Enter what the interest is, without saying who the child is").LongText();
    }
}

public sealed class DeclareInterestSlice : ExerciseSlice<DeclareInterestRequest>
{
    public override string Name => "declare-interest";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.ScrutinyMember];

    public override IValidator<DeclareInterestRequest> Validator { get; } = new DeclareInterestValidator();

    public override bool Reaches(string role, Work work) => work.Exercise.Members.ContainsKey(work.Person.User);

    public override Outcome<Change> Decide(DeclareInterestRequest request, Act act, Work work) =>
        DeclareInterest.Decide(new DeclareInterest(request.Number!.Value, request.Why!.Trim()), act, work.Exercise).On(happened => Change.To(work.Exercise.Id, happened));
}
