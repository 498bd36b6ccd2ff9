using FluentValidation;
using OocdPanel.Api.Platform;
using OocdPanel.Domain.Panels;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Api.Panels;

/// <param name="Items">Every item of the agenda, once, in the order in which they are heard.</param>
public sealed record OrderAgendaRequest(IReadOnlyList<AgendaPlaceRequest>? Items) : Request;

/// <param name="At">The time of day, such as 10:30; left out where none is set.</param>
public sealed record AgendaPlaceRequest(Guid? Case, string? At)
{
    internal TimeOnly? Time => TimeOfDay.Of(At);
}

public sealed class OrderAgendaValidator : RequestValidator<OrderAgendaRequest>
{
    public OrderAgendaValidator()
    {
        RuleFor(r => r.Items).Required("Enter the items of the agenda");
        RuleForEach(r => r.Items).NotNull().WithMessage("Enter the item").ChildRules(item =>
        {
            item.RuleFor(i => i.Case).NotNull().WithMessage("Say which item it is");
            item.RuleFor(i => i.At).Must((given, at) => at is null || given.Time is not null).WithMessage(TimeOfDay.Fault);
        });
    }
}

public sealed class OrderAgendaSlice : PanelSlice<OrderAgendaRequest>
{
    public override string Name => "order-agenda";

    public override IReadOnlyList<string> Roles => [Domain.Shared.Roles.PanelChair];

    public override IValidator<OrderAgendaRequest> Validator { get; } = new OrderAgendaValidator();

    public override Outcome<Change> Decide(OrderAgendaRequest request, Act act, Work work) =>
        OrderAgenda.Decide(new OrderAgenda([.. request.Items!.Select(item => new AgendaPlace(new CaseId(item.Case!.Value), item.Time))]), work.Panel)
            .On(happened => Change.To(work.Panel.Id, happened));
}
