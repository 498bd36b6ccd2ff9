using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Panels;

/// <param name="Member">Whose conflict it is; your own if left out.</param>
/// <param name="Declared">False where a conflict that was declared is withdrawn.</param>
/// <param name="Why">What the conflict is.</param>
public sealed record DeclareConflictRequest(string? Member, bool? Declared, string? Why) : Request;

public sealed class DeclareConflictValidator : RequestValidator<DeclareConflictRequest>
{
    public DeclareConflictValidator()
    {
        RuleFor(r => r.Member).ShortText();
        RuleFor(r => r.Declared).NotNull().WithMessage("Say whether there is a conflict of interest");
        RuleFor(r => r.Why).LongText();
        RuleFor(r => r.Why).NotEmpty().When(r => r.Declared == true).WithMessage("Enter what the conflict is");
    }
}

public sealed class DeclareConflictSlice : PanelSlice<DeclareConflictRequest>
{
    public override string Name => "declare-conflict";

    public override IReadOnlyList<string> Roles => PanelReading.Roles;

    public override IValidator<DeclareConflictRequest> Validator { get; } = new DeclareConflictValidator();

    public override bool Reaches(string role, Work work) => Reach.Table(role, work) && work.Panel.Packs.ContainsKey(work.Case.Id);

    public override Outcome<Change> Decide(DeclareConflictRequest request, Act act, Work work) =>
        DeclareConflict.Decide(
                new DeclareConflict(work.Case.Id, request.Member is { } member ? new UserId(member.Trim()) : act.By, request.Declared!.Value, request.Why), act, work.Panel)
            .On(happened => Change.To(work.Panel.Id, happened));
}
