using OocdPanel.Domain.Cases;
using OocdPanel.Domain.Children;
using OocdPanel.Domain.Reference;
using OocdPanel.Domain.Shared;

namespace OocdPanel.Domain.Programmes;

/// <summary>R13: a deferred prosecution was not completed, or a youth conditional caution not kept: the police decide what follows.</summary>
/// <param name="Decision">One of <see cref="Decisions"/>.</param>
public sealed record DecideAfterFailure(string Decision, string Reasons)
{
    public const string Prosecute = "prosecute";

    /// <summary>The caution stands, and the child is not prosecuted.</summary>
    public const string CautionStands = "caution-stands";

    /// <summary>The prosecution stays on hold, and the panel decides again.</summary>
    public const string BackToPanel = "back-to-panel";

    public static IReadOnlyList<string> Decisions { get; } = [Prosecute, CautionStands, BackToPanel];

    public static Outcome<Change> Decide(DecideAfterFailure command, Act act, Case @case, Child child, ReferenceData reference)
    {
        if (@case.NotAt(Stage.AwaitingProsecutionDecision) is { } elsewhere)
            return elsewhere;
        if (string.IsNullOrWhiteSpace(command.Reasons))
            return new FieldMissing("reasons", "Give the reasons for the decision.", "R13");
        var failed = @case.Decision!.Disposal;
        var kept = failed == DisposalCodes.YouthConditionalCaution ? CautionStands : BackToPanel;
        if (command.Decision != Prosecute && command.Decision != kept)
            return new NotAfterThat(failed);
        var decided = Change.To(@case.Id, new FailureDecided(command.Decision, failed, command.Reasons, act.By));
        if (command.Decision == CautionStands)
            return decided;
        if (command.Decision == BackToPanel)
            return new[] { decided, Change.To(@case.Id, new ReturnedToPanel(failed, command.Reasons)) };
        if (reference.Disposals.InForce(DisposalCodes.Charge, act.OccurredOn) is not { } charge)
            return new UnknownCode("disposal", DisposalCodes.Charge.Value, "decision");
        return new[] { decided, Change.To(@case.Child, new DisposalReceived(@case.Id, charge.Code, act.OccurredOn, FirstTimeEntrant.By(charge, act.OccurredOn, child, reference))) };
    }
}

public sealed record NotAfterThat(DisposalCode Failed) : Refusal("not-after-that", "R13",
    Failed == DisposalCodes.YouthConditionalCaution
        ? "A caution that was given does not go back to the panel."
        : "There is no caution that could stand after a deferred prosecution.",
    Failed == DisposalCodes.YouthConditionalCaution ? "Prosecute, or let the caution stand." : "Prosecute, or send the case back to the panel.", "decision");
