using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Assessments;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Assessments;

/// <summary>What the person’s own agency finds about the child in its systems.</summary>
/// <param name="On">The day of the check.</param>
/// <param name="Result">none or known.</param>
/// <param name="What">What is known; needed where something is.</param>
/// <param name="WhoWorks">Who already works with the child.</param>
public sealed record RecordSystemCheckRequest(DateOnly? On, string? Result, string? What, string? WhoWorks) : Request;

public sealed class RecordSystemCheckValidator : RequestValidator<RecordSystemCheckRequest>
{
    public RecordSystemCheckValidator()
    {
        RuleFor(r => r.On).NotNull().WithMessage("Enter the date of the check");
        RuleFor(r => r.Result).Required("Say whether anything is known").OneOf(RecordSystemCheck.Results);
        RuleFor(r => r.What).LongText();
        RuleFor(r => r.WhoWorks).LongText();
    }
}

public sealed class RecordSystemCheckSlice : CaseSlice<RecordSystemCheckRequest>
{
    public override string Name => "record-system-check";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.SecondedOfficer, Domain.Shared.Roles.YjsPractitioner, Domain.Shared.Roles.PanelMember];

    public override IValidator<RecordSystemCheckRequest> Validator { get; } = new RecordSystemCheckValidator();

    protected override bool MovesTheCase => false;

    public override string? Related => Platform.Related.MeetingOfCase;

    /// <summary>A panel member: a case in a pack of a panel they are listed for.</summary>
    public override bool Reaches(string role, Work work) => role == Domain.Shared.Roles.PanelMember
        ? work.ListedOn is { } panel && Reach.Panel(role, work, panel) && panel.Packs.ContainsKey(work.Case.Id)
        : base.Reaches(role, work);

    protected override Outcome<CaseEvent> DecideCase(RecordSystemCheckRequest request, Act act, Work work) =>
        RecordSystemCheck.Decide(
            new RecordSystemCheck(request.On!.Value, request.Result!, request.What, request.WhoWorks), act, work.Case, work.Reference.PolicyOf(work.Case.Area, act.OccurredOn), work.ListedOn);
}
