using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Panels;

/// <param name="Why">Why the meeting is not to hear the case.</param>
public sealed record TakeOffAgendaRequest(string? Why) : Request;

public sealed class TakeOffAgendaValidator : RequestValidator<TakeOffAgendaRequest>
{
    public TakeOffAgendaValidator() => RuleFor(r => r.Why).Required("Say why the case is taken off the agenda").LongText();
}

public sealed class TakeOffAgendaSlice : CaseSlice<TakeOffAgendaRequest>
{
    public override string Name => "take-off-agenda";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.PanelChair];

    public override IValidator<TakeOffAgendaRequest> Validator { get; } = new TakeOffAgendaValidator();

    protected override bool MovesTheCase => false;

    public override Refusal? TooEarly(Act act, Work work) => base.TooEarly(act, work) ?? Earliest.AtPanel(act, work);

    public override Outcome<Change> Decide(TakeOffAgendaRequest request, Act act, Work work) =>
        TakeOffAgenda.Decide(new TakeOffAgenda(request.Why!), work.Panel, work.Case);
}
