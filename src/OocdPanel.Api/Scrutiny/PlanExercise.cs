using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Scrutiny;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Scrutiny;

/// <param name="Kind"><c>external</c>, led by the police and crime commissioner, or <c>internal</c>.</param>
/// <param name="Area">Code of an area, a service or a force.</param>
/// <param name="From">The first day of confirmations looked at.</param>
/// <param name="To">The last.</param>
/// <param name="Title">As lists and the report call it.</param>
/// <param name="Theme">What the decisions have in common; all of them where it is left out.</param>
/// <param name="Size">How many are drawn at random.</param>
/// <param name="Strata">By what the frame is divided, so that each part is drawn from: disposal, ethnicity-group, sex, departure, outcome-22.</param>
/// <param name="OverridesInFull">R7 overrides are all reviewed, apart from those drawn at random.</param>
public sealed record PlanExerciseRequest(
    string? Kind, string? Area, DateOnly? From, DateOnly? To, string? Title, ThemeRequest? Theme, int? Size, IReadOnlyList<string>? Strata, bool? OverridesInFull) : Request;

/// <param name="OffenceGroups">Of the decision’s lead offence; any of them.</param>
/// <param name="Disposals">As confirmed; any of them.</param>
/// <param name="Flags">Any of: overridden, urgent, escalated, dissent, looked-after, send, ehcp, slcn, gypsy-roma-traveller.</param>
/// <param name="Words">The theme in words, for its readers.</param>
public sealed record ThemeRequest(IReadOnlyList<string>? OffenceGroups, IReadOnlyList<string>? Disposals, IReadOnlyList<string>? Flags, string? Words);

public sealed class PlanExerciseValidator : RequestValidator<PlanExerciseRequest>
{
    private const int MostChosen = 50;

    public PlanExerciseValidator()
    {
        RuleFor(r => r.Kind).Required("Say whether the exercise is external or internal").OneOf(PlanExercise.Kinds);
        RuleFor(r => r.Area).Required("Choose the area, service or force").ShortText();
        RuleFor(r => r.From).NotNull().WithMessage("Enter the first day of the period").Must(AreDays).WithMessage("Enter a day from 2000 to 2099");
        RuleFor(r => r.To).NotNull().WithMessage("Enter the last day of the period").Must(AreDays).WithMessage("Enter a day from 2000 to 2099");
        RuleFor(r => r.Title).Required("Enter a title").ShortText();
        RuleFor(r => r.Size).NotNull().WithMessage("Enter how many decisions are drawn").InclusiveBetween(1, DrawSample.MostReviews).WithMessage($"Enter a number from 1 to {DrawSample.MostReviews}");
        RuleFor(r => r.Strata).Must(AreFew).WithMessage($"Choose {MostChosen} or fewer, and no empty ones");
        RuleFor(r => r.Theme!).ChildRules(theme =>
        {
            theme.RuleFor(t => t.OffenceGroups).Must(AreFew).WithMessage($"Choose {MostChosen} or fewer, and no empty ones");
            theme.RuleFor(t => t.Disposals).Must(AreFew).WithMessage($"Choose {MostChosen} or fewer, and no empty ones");
            theme.RuleFor(t => t.Flags).Must(AreFew).WithMessage($"Choose {MostChosen} or fewer, and no empty ones");
            theme.RuleFor(t => t.Words).LongText();
        }).When(r => r.Theme is not null);
    }

    private static bool AreDays(DateOnly? day) => day is null or { Year: >= 2000 and < 2100 };

    private static bool AreFew(IReadOnlyList<string>? codes) => codes is null || (codes.Count <= MostChosen && codes.All(code => !string.IsNullOrWhiteSpace(code) && code.Length <= Rules.ShortLength));
}

public sealed class PlanExerciseSlice : Slice<PlanExerciseRequest>
{
    public override string Name => "plan-exercise";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.ScrutinyLead];

    public override string Subject => "exercise";

    public override IValidator<PlanExerciseRequest> Validator { get; } = new PlanExerciseValidator();

    public override bool Reaches(string role, Work work) => true;

    public override Outcome<Change> Decide(PlanExerciseRequest request, Act act, Work work)
    {
        var area = new AreaCode(request.Area!);
        var planned = PlanExercise.Decide(
            new PlanExercise(request.Kind!, area, request.From!.Value, request.To!.Value, request.Title!.Trim(), ThemeOf(request.Theme), request.Size!.Value, request.Strata ?? [], request.OverridesInFull ?? false),
            act, work.Reference);
        return planned.Events is [ExercisePlanned plan] && plan.Areas.Any(span => !work.Person.Covers(span.Area, work.Reference, span.From))
            ? new NotYourArea(area)
            : planned.On(happened => Change.To(new ExerciseId(work.New("exercise")), happened));
    }

    private static Theme ThemeOf(ThemeRequest? theme) => new(
        theme?.OffenceGroups ?? [], [.. (theme?.Disposals ?? []).Select(DisposalCode.From)], theme?.Flags ?? [], string.IsNullOrWhiteSpace(theme?.Words) ? null : theme.Words.Trim());
}
