using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Children;

/// <summary>The youth justice service learns what a court decided about the child.</summary>
/// <param name="Order">Needed with a conviction, and not without one.</param>
public sealed record RecordCourtOutcome(string Court, DateOnly On, string Offence, DateOnly OffenceOn, string Outcome, string? Order)
{
    public static Outcome<ChildEvent> Decide(RecordCourtOutcome command, Act act, Child child, ReferenceData reference)
    {
        var on = command.On;
        if (on > act.OccurredOn)
            return new InTheFuture("The day on which the court decided") with { Field = "on" };
        if (command.OffenceOn > on)
            return new OffenceAfterTheCourt(on);
        if (reference.CategoryInForce(Category.CourtOutcome, command.Outcome, on) is null)
            return new UnknownCode("court outcome", command.Outcome, "outcome");
        if (command.Order is { } order && reference.CategoryInForce(Category.CourtOrder, order, on) is null)
            return new UnknownCode("order", order, "order");
        if (command.Outcome == ChildOutcome.Convicted && command.Order is null)
            return new FieldMissing("order", "Choose the order that the court made.");
        if (command.Outcome != ChildOutcome.Convicted && command.Order is not null)
            return new OrderWithoutConviction();
        if (reference.Areas.InChargeOf(child.District, on) is not { Found: true, Value: var area })
            return new UnknownCode("district", child.District.Value, "on");
        if (AgeGate.AtOffence(child.DateOfBirth, [command.OffenceOn], reference.PolicyOf(area, on)) is { } age)
            return age with { Field = "offenceOn" };
        if (child.Outcomes.Any(known => known.CourtOutcome == command.Outcome && known.Order == command.Order && known.On == on))
            return new OnTheRecordAlready(on);
        return new CourtOutcomeRecorded(command.Court, on, command.Offence, command.OffenceOn, command.Outcome, command.Order, area, Age.On(child.DateOfBirth, on));
    }
}

public sealed record OffenceAfterTheCourt(DateOnly On) : Refusal("offence-after-the-court", null,
    $"The offence is dated after the court decided, on {On:d MMMM yyyy}.", "Check both days.", "offenceOn");

public sealed record OrderWithoutConviction() : Refusal("order-without-conviction", null,
    "There is an order only where the child was convicted.", "Leave the order out, or say that the child was convicted.", "order");
