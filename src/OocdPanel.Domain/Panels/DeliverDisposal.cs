using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Policies;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Referrals;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Panels;

/// <summary>An officer gives the confirmed disposal to the child.</summary>
/// <param name="Where">The place.</param>
public sealed record DeliverDisposal(string Where)
{
    public static Outcome<Change> Decide(DeliverDisposal command, Act act, Case @case, Child child, ReferenceData reference)
    {
        if (@case.NotAt(Stage.AwaitingDelivery) is { } elsewhere)
            return elsewhere;
        var disposal = reference.Disposals.InForce(@case.Decision!.Disposal, act.OccurredOn);
        if (disposal is null)
            return new UnknownCode("disposal", @case.Decision.Disposal.Value, "disposal");
        var policy = reference.PolicyOf(@case.Area, act.OccurredOn);
        if (AgeGate.WhenGiven(disposal, child.DateOfBirth, act.OccurredOn, policy) is { } tooOld)
            return tooOld;
        if (DisposalGate.Of(disposal, @case, child, policy) is { } lacking) // by what was corrected since the decision
            return lacking;

        var earlier = child.Disposals.Select(received => reference.Disposals.InForce(received.Disposal, received.On)).OfType<Disposal>();
        return new[]
        {
            Change.To(@case.Id, new DisposalDelivered(disposal.Code, act.By, act.OccurredOn, command.Where, Age.On(child.DateOfBirth, act.OccurredOn))),
            Change.To(@case.Child, new DisposalReceived(@case.Id, disposal.Code, act.OccurredOn, FirstTimeEntrant.By(disposal, earlier))),
        };
    }
}
