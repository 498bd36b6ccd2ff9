using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Referrals;

/// <param name="Kind">bail or released-under-investigation.</param>
/// <param name="On">On bail, the day to return; released under investigation, the day of release.</param>
public sealed record SetBailDateRequest(string? Kind, DateOnly? On) : Request;

public sealed class SetBailDateValidator : RequestValidator<SetBailDateRequest>
{
    public SetBailDateValidator()
    {
        RuleFor(r => r.Kind).Required("Say whether the child is on bail or released under investigation").OneOf(Release.Kinds);
        RuleFor(r => r.On).NotNull().WithMessage("Enter the date of bail or release");
    }
}

public sealed class SetBailDateSlice : CaseSlice<SetBailDateRequest>
{
    public override string Name => "set-bail-date";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.SecondedOfficer, Domain.Shared.Roles.ReferringOfficer];

    public override IValidator<SetBailDateRequest> Validator { get; } = new SetBailDateValidator();

    protected override bool MovesTheCase => false;

    protected override Outcome<CaseEvent> DecideCase(SetBailDateRequest request, Act act, Work work) =>
        SetBailDate.Decide(new(new Release(request.Kind!, request.On!.Value)), act, work.Case);
}
