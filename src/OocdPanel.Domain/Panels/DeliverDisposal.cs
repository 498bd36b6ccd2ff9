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
    /// <summary>R4: compulsory with a caution below the policy’s age.</summary>
    public AppropriateAdult? AppropriateAdult { get; init; }

    /// <summary>The child-friendly document with which it was explained in plain words; null where none was used.</summary>
    public string? ExplainedWith { get; init; }

    /// <summary>Whether the child signed the document; null where there is none to sign.</summary>
    public bool? DocumentSigned { get; init; }

    /// <summary>R3: of a youth conditional caution, and of nothing else.</summary>
    public ConditionalRequirements? Requirements { get; init; }

    /// <summary>R14: why conditions take longer than is usual.</summary>
    public string? LongerBecause { get; init; }

    public static Outcome<Change> Decide(DeliverDisposal command, Act act, Case @case, Child child, ReferenceData reference)
    {
        if (@case.NotAt(Stage.AwaitingDelivery) is { } elsewhere)
            return elsewhere;
        var disposal = reference.Disposals.InForce(@case.Decision!.Disposal, act.OccurredOn);
        if (disposal is null)
            return new UnknownCode("disposal", @case.Decision.Disposal.Value, "disposal");
        var (policy, age) = (reference.PolicyOf(@case.Area, act.OccurredOn), Age.On(child.DateOfBirth, act.OccurredOn));
        if (AgeGate.WhenGiven(disposal, child.DateOfBirth, act.OccurredOn, policy) is { } tooOld)
            return tooOld;
        if (DisposalGate.Of(disposal, @case, child, policy) is { } lacking) // by what was corrected since the decision
            return lacking;
        if (DeliveryGate.Of(command, disposal, age, @case, act.OccurredOn, policy) is { } notSo)
            return notSo;

        return new[]
        {
            Change.To(@case.Id, new DisposalDelivered(
                disposal.Code, act.By, act.OccurredOn, command.Where, age, command.AppropriateAdult, command.ExplainedWith, command.DocumentSigned,
                command.Requirements, command.LongerBecause)),
            Change.To(@case.Child, new DisposalReceived(@case.Id, disposal.Code, act.OccurredOn, FirstTimeEntrant.By(disposal, act.OccurredOn, child, reference))),
        };
    }
}
