using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Records;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Records;

/// <param name="Basis">retention-ended, subject-request or court-order.</param>
public sealed record EraseChildRequest(string? Basis) : Request;

public sealed class EraseChildValidator : RequestValidator<EraseChildRequest>
{
    public EraseChildValidator() => RuleFor(r => r.Basis).Required("Choose why the child is erased").OneOf(ErasureBasis.All);
}

/// <summary>Over all of the child’s records and cases at once, wherever they are: every record has its own key.</summary>
public sealed class EraseChildSlice : Slice<EraseChildRequest>
{
    public override string Name => "erase-child";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.RecordsManager];

    public override string Subject => "child";

    public override bool NeedsVersion => true;

    public override IValidator<EraseChildRequest> Validator { get; } = new EraseChildValidator();

    public override string? Related => Platform.Related.CasesOfChild;

    public override bool Reaches(string role, Work work) => true;

    public override Refusal? TooEarly(Act act, Work work) => act.OccurredAt < work.LastAt ? new BeforeTheLastStep(UkTime.At(work.LastAt)) : null;

    public override IReadOnlyList<Guid> Erases(Target target, EraseChildRequest request, Answer answer) =>
        [.. answer.Changed.Where(changed => changed.Type == "child").Select(changed => changed.Id)];

    public override Outcome<Change> Decide(EraseChildRequest request, Act act, Work work) =>
        EraseChild.Decide(new EraseChild(request.Basis!), work.Target.Child!.Value, work.Child, work.Cases);
}
