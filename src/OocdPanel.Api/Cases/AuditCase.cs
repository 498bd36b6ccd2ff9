using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Cases;

/// <param name="Answers">One for each key question of the standards in force.</param>
/// <param name="Comment">On the case as a whole.</param>
public sealed record AuditCaseRequest(IReadOnlyList<AuditAnswerRequest>? Answers, string? Comment) : Request;

/// <param name="Standard">assessment, planning or delivery.</param>
/// <param name="Question">desistance, child-safety or others-safety.</param>
/// <param name="Met">Whether it is met.</param>
/// <param name="Comment">Why not; or more about it.</param>
public sealed record AuditAnswerRequest(string? Standard, string? Question, bool? Met, string? Comment);

public sealed class AuditCaseValidator : RequestValidator<AuditCaseRequest>
{
    private const int MostAnswers = 50;

    public AuditCaseValidator()
    {
        RuleFor(r => r.Answers).NotEmpty().WithMessage("Answer the key questions")
            .Must(answers => answers is null || answers.Count <= MostAnswers).WithMessage($"Give {MostAnswers} answers or fewer");
        RuleForEach(r => r.Answers).NotNull().WithMessage("Give the answer").SetValidator(new AuditAnswerValidator());
        RuleFor(r => r.Comment).LongText();
    }
}

public sealed class AuditAnswerValidator : AbstractValidator<AuditAnswerRequest>
{
    public AuditAnswerValidator()
    {
        RuleFor(answer => answer.Standard).Required("Name the standard").ShortText();
        RuleFor(answer => answer.Question).Required("Name the question").ShortText();
        RuleFor(answer => answer.Met).NotNull().WithMessage("Say whether it is met");
        RuleFor(answer => answer.Comment).LongText();
    }
}

public sealed class AuditCaseSlice : CaseSlice<AuditCaseRequest>
{
    public override string Name => "audit-case";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.YjsManager];

    public override IValidator<AuditCaseRequest> Validator { get; } = new AuditCaseValidator();

    protected override bool MovesTheCase => false;

    protected override Outcome<CaseEvent> DecideCase(AuditCaseRequest request, Act act, Work work) => AuditCase.Decide(
        new AuditCase([.. request.Answers!.Select(answer => new AuditAnswer(answer.Standard!, answer.Question!, answer.Met!.Value, answer.Comment))], request.Comment), act, work.Case, work.Reference);
}
