using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Panels;

/// <param name="Member">Who cannot come; you yourself if left out.</param>
public sealed record SendApologiesRequest(string? Member) : Request;

public sealed class SendApologiesValidator : RequestValidator<SendApologiesRequest>
{
    public SendApologiesValidator() => RuleFor(r => r.Member).ShortText();
}

public sealed class SendApologiesSlice : PanelSlice<SendApologiesRequest>
{
    public override string Name => "send-apologies";

    public override IReadOnlyList<string> Roles => PanelReading.Roles;

    public override IValidator<SendApologiesRequest> Validator { get; } = new SendApologiesValidator();

    public override bool Reaches(string role, Work work) => Reach.Table(role, work);

    public override Outcome<Change> Decide(SendApologiesRequest request, Act act, Work work) =>
        SendApologies.Decide(new SendApologies(request.Member is { } member ? new UserId(member.Trim()) : act.By), act, work.Panel)
            .On(happened => Change.To(work.Panel.Id, happened));
}
